/** The name under which calendars know a row for as long as it lives, wherever the service moves. */
export const uidOf = (id: string): string => `${id}@council`;
