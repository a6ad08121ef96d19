/** Somebody of a group, in the order in which the page lists them. */
export type Seated = { id: string; name: string; me: boolean };

/**
 * Who keeps the time of this question: in turn, by the order of the seats, so that everybody of a group names the same person
 * without asking the server. `question` counts from 1. Null for nobody to ask.
 */
export function timekeeper<T>(people: readonly T[], question: number): T | null {
  return people[(question - 1) % people.length] ?? null;
}

/** Who has not spoken yet; once everybody has, all may speak again. */
export function yetToSpeak<T extends { id: string }>(people: readonly T[], spoken: readonly string[]): T[] {
  return people.filter(({ id }) => !spoken.includes(id));
}
