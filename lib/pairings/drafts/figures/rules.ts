import { z } from "zod";
import type { Scores } from "@/lib/pairings/drafts/matrix/rules";

/** What a draft comes to. Scores are 0 to 1. */
export const figuresSchema = z.object({
  /** Mentees to match, and how many have a mentor. */
  mentees: z.number(),
  matched: z.number(),
  /** Of the pairs; null where there are none. */
  lowest: z.number().nullable(),
  mean: z.number().nullable(),
  total: z.number(),
  /** Share of the matched whose mentor is among the three that suit them best. */
  topThree: z.number().nullable(),
  /** Pairs that would both rather have each other than what they have. */
  blocking: z.number(),
  /** How far the total can be from the best there is, as proven; null where nothing is proven (any more). */
  gap: z.number().nullable(),
});
export type Figures = z.output<typeof figuresSchema>;

/** A mentee with the mentor they have in a draft, or none. */
export type Placed = {
  menteeId: string;
  mentorId: string | null;
  locked: boolean;
  /** Both have been asked already, so this draft leaves them alone. */
  proposed?: boolean;
};

/** Computes the figures of a draft as it stands. `gap` is what the run proved, or null once it was changed by hand. */
export function figuresOf(pairs: readonly Placed[], scores: Scores, gap: number | null): Figures {
  const matched = pairs.flatMap(({ menteeId, mentorId }) =>
    mentorId === null ? [] : [{ menteeId, mentorId, score: scores.of(menteeId, mentorId) ?? 0 }],
  );
  const total = matched.reduce((sum, { score }) => sum + score, 0);
  const lowest = matched.length === 0 ? null : Math.min(...matched.map(({ score }) => score));
  const among = matched.filter((pair) => isAmongThree(pair, scores)).length;
  return {
    mentees: pairs.length,
    matched: matched.length,
    lowest,
    mean: matched.length === 0 ? null : total / matched.length,
    total,
    topThree: matched.length === 0 ? null : among / matched.length,
    blocking: blockingPairs(pairs, scores),
    gap,
  };
}

function isAmongThree(pair: { menteeId: string; score: number }, scores: Scores): boolean {
  let better = 0;
  for (const mentorId of scores.mentors) {
    if ((scores.of(pair.menteeId, mentorId) ?? -1) > pair.score) better += 1;
    if (better > 2) return false;
  }
  return true;
}

/** Counts pairs that are allowed and in which both would gain, by their scores; who is locked stays out of it. */
function blockingPairs(pairs: readonly Placed[], scores: Scores): number {
  const lowestOf = new Map<string, number>();
  const heldBy = new Map<string, number>();
  for (const { menteeId, mentorId, locked } of pairs) {
    if (mentorId === null) continue;
    heldBy.set(mentorId, (heldBy.get(mentorId) ?? 0) + 1);
    const score = locked ? Number.POSITIVE_INFINITY : (scores.of(menteeId, mentorId) ?? 0);
    lowestOf.set(mentorId, Math.min(lowestOf.get(mentorId) ?? Number.POSITIVE_INFINITY, score));
  }
  let found = 0;
  for (const { menteeId, mentorId, locked } of pairs) {
    if (locked) continue;
    const mine = mentorId === null ? -1 : (scores.of(menteeId, mentorId) ?? 0);
    for (const other of scores.mentors) {
      const score = scores.of(menteeId, other);
      if (score === null || score <= mine || other === mentorId) continue;
      const free = (heldBy.get(other) ?? 0) < scores.room(other);
      if (free || (lowestOf.get(other) ?? Number.POSITIVE_INFINITY) < score) found += 1;
    }
  }
  return found;
}

/** A score as people read it: 0 to 100. */
export const points = (score: number): number => Math.round(score * 100);

/** A draft in a sentence: "58 of 60 mentees have a mentor. The lowest score is 41, the average 73." */
export function figuresSentence({ mentees, matched, lowest, mean }: Figures): string {
  if (mentees === 0) return "Nobody was waiting for a mentor.";
  const covered = coveredSentence(mentees, matched);
  if (lowest === null || mean === null) return covered;
  return `${covered} The lowest score is ${points(lowest)} of 100, the average ${points(mean)}.`;
}

function coveredSentence(mentees: number, matched: number): string {
  if (mentees === 1) return matched === 1 ? "The one mentee has a mentor." : "The one mentee has no mentor.";
  return matched === mentees
    ? `All ${mentees} mentees have a mentor.`
    : `${matched} of ${mentees} mentees have a mentor.`;
}

/** What is proven about a draft, in words for people who do not solve such problems. */
export function proofSentence({ gap, total }: Figures, mode: "total" | "fairest" | "stable"): string {
  if (mode === "stable") return "No mentee and mentor would both rather have each other.";
  if (gap === null) return "Changed by hand: what was proven of the run does not hold for it any more.";
  if (gap > Math.max(total, 1) * 1e-6)
    return `Proven: no other way to pair them is better by more than ${gap.toFixed(4)}.`;
  return mode === "fairest"
    ? "Proven: with this lowest score, no other way to pair them has a greater total."
    : "Proven: no other way to pair them matches more people, or as many with a greater total.";
}
