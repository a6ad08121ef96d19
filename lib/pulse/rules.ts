/** Answers to "Was it worth your evening?", in the words of the one who taps. */
export const pulseWords = {
  1: "No",
  2: "Not quite",
  3: "It was fine",
  4: "Yes",
  5: "Very much",
} as const;

export const ratings = [1, 2, 3, 4, 5] as const;

/** Fewer than so many answers are shown to nobody. */
export const LEAST = 5;
const HOURS_OPEN = 72;
const hour = 3_600_000;

/** Until when people may answer: 72 hours after the session's end. */
export const closesAt = (endsAt: Date): Date => new Date(endsAt.getTime() + HOURS_OPEN * hour);

/** Sessions that ended after this may still be answered. */
export const openFrom = (at: Date): Date => new Date(at.getTime() - HOURS_OPEN * hour);

/** Answers are counted, and erased, a little after that: nobody is cut off in the middle of a tap. */
export const countedFrom = (at: Date): Date => new Date(at.getTime() - (HOURS_OPEN + 0.25) * hour);

/** Where a session's pulse stands. */
export function pulsePhase(endsAt: Date, at: Date): "before" | "open" | "closed" {
  if (at < endsAt) return "before";
  return at < closesAt(endsAt) ? "open" : "closed";
}

/** What the answers come to, in a sentence. `counts` holds how often each of 1 to 5 was given. */
export function sayCounts(counts: readonly number[]): string {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const glad = (counts[3] ?? 0) + (counts[4] ?? 0);
  const mean = counts.reduce((sum, count, at) => sum + count * (at + 1), 0) / Math.max(all, 1);
  const share = glad === all ? `All ${all}` : glad === 0 ? `None of ${all}` : `${glad} of ${all}`;
  return `${share} said that it was worth their evening. On average ${mean.toFixed(1)} of 5.`;
}
