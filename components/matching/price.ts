import { points } from "@/lib/pairings/drafts/figures/rules";

/** What all pairs together gain or lose, in points. */
export function signed(change: number): string {
  const value = points(change);
  return value > 0 ? `+${value}` : value < 0 ? `−${-value}` : "±0";
}

type Displaced = { mentee: string; to: string | null; before: number; after: number | null };

/** Who has to move so that a pair can be, in a sentence. */
export function displacedSentence(displaced: Displaced | null): string {
  if (!displaced) return "Has a free seat. Nobody else has to move.";
  const { mentee, to, before, after } = displaced;
  if (to === null || after === null) return `${mentee} would make room, and be without a mentor.`;
  return `${mentee} would go to ${to}: ${points(after)} instead of ${points(before)} of 100.`;
}
