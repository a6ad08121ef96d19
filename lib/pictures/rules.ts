/** Where browsers find a picture of an organization; null where there is none. A new picture has a new address. */
export const pictureHref = (orgSlug: string, pictureId: string | null): string | null =>
  pictureId && `/o/${orgSlug}/pictures/${pictureId}`;
