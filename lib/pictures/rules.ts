/** Where browsers find a picture of an organization; null where there is none. A new picture has a new address. */
export const pictureHref = (orgSlug: string, pictureId: string | null): string | null =>
  pictureId && `/o/${orgSlug}/pictures/${pictureId}`;

/** The address of a person's own portrait: a new one for every picture, as it may be kept for long. */
export const portraitHref = (madeAt: Date | null | undefined): string | null =>
  madeAt ? `/me/portrait/${madeAt.getTime()}` : null;
