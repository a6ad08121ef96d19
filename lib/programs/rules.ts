/** Group sizes an organizer can choose; the groups then differ by at most one where the numbers do not divide. */
export const groupSizes = [4, 6] as const;

/** How many of a list's minutes are spoken for, and how many the session has left (below zero: too many). */
export function minutesLeft(sessionMinutes: number, items: readonly { minutes: number }[]): number {
  return sessionMinutes - items.reduce((sum, item) => sum + item.minutes, 0);
}

export type Direction = "up" | "down";

/** The same ids with one of them a place further up or down; at the ends, and for an unknown id, the same order. */
export function moved(ids: readonly string[], id: string, direction: Direction): string[] {
  const at = ids.indexOf(id);
  const to = direction === "up" ? at - 1 : at + 1;
  if (at === -1 || to < 0 || to >= ids.length) return [...ids];
  const rest = ids.filter((other) => other !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}

/** The same ids with `id` put in at a position, counted from 1; beyond the end it comes last. */
export function insertedAt(ids: readonly string[], id: string, position: number): string[] {
  const at = Math.min(Math.max(position - 1, 0), ids.length);
  return [...ids.slice(0, at), id, ...ids.slice(at)];
}

/** What is read aloud beside the minutes: "110 of 120 minutes planned", "10 minutes more than the session has". */
export function minutesSentence(sessionMinutes: number, items: readonly { minutes: number }[]): string {
  const left = minutesLeft(sessionMinutes, items);
  if (left < 0) return `${-left} ${-left === 1 ? "minute" : "minutes"} more than the session has`;
  return `${sessionMinutes - left} of ${sessionMinutes} minutes planned`;
}

/** Who sits together: "Groups of six, two of them mentors." in figures. */
export function groupSentence({
  groupSize,
  mentorsPerGroup,
}: {
  groupSize: number;
  mentorsPerGroup: number;
}): string {
  if (mentorsPerGroup === 0) return `Groups of ${groupSize}, without mentors.`;
  return `Groups of ${groupSize}, ${mentorsPerGroup} of them ${mentorsPerGroup === 1 ? "a mentor" : "mentors"}.`;
}
