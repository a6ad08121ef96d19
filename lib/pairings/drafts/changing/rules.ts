import type { Placed } from "@/lib/pairings/drafts/figures/rules";
import type { Scores } from "@/lib/pairings/drafts/matrix/rules";

/** Another mentor for a mentee, and what it costs before it is done. Scores are 0 to 1. */
export type Choice = {
  mentorId: string;
  score: number;
  /** Who has to make room, where they go, and how their score changes; null where there is a free seat. */
  displaced: { menteeId: string; to: string | null; before: number; after: number | null } | null;
  /** What the whole draft gains (or loses, below zero). */
  change: number;
};

export type Choices = {
  now: { mentorId: string; score: number } | null;
  /** The best for the whole first. */
  possible: Choice[];
  /** Mentors that cannot be had, by the seats, by the rules, or by what people told us: nobody says which. */
  not: string[];
};

/** Every mentor a mentee of a draft could have instead, each with what it costs. */
export function choicesFor(menteeId: string, pairs: readonly Placed[], scores: Scores): Choices {
  const current = pairs.find((pair) => pair.menteeId === menteeId)?.mentorId ?? null;
  const possible: Choice[] = [];
  const not: string[] = [];
  for (const mentorId of scores.mentors) {
    if (mentorId === current) continue;
    const choice = choiceOf({ menteeId, current, mentorId }, pairs, scores);
    if (choice) possible.push(choice);
    else not.push(mentorId);
  }
  possible.sort((a, b) => b.change - a.change || b.score - a.score || a.mentorId.localeCompare(b.mentorId));
  const now = current && { mentorId: current, score: scores.of(menteeId, current) ?? 0 };
  return { now: now || null, possible, not };
}

type Wanted = { menteeId: string; current: string | null; mentorId: string };

/** What it takes to give a mentee this mentor, or null where it cannot be. */
export function choiceOf(
  { menteeId, current, mentorId }: Wanted,
  pairs: readonly Placed[],
  scores: Scores,
): Choice | null {
  const score = scores.of(menteeId, mentorId);
  if (score === null) return null;
  const gain = score - (current === null ? 0 : (scores.of(menteeId, current) ?? 0));
  const here = pairs.filter((pair) => pair.mentorId === mentorId);
  if (here.length < scores.room(mentorId)) return { mentorId, score, displaced: null, change: gain };
  let best: Choice | null = null;
  for (const pair of here) {
    if (pair.locked || pair.proposed) continue;
    const before = scores.of(pair.menteeId, mentorId) ?? 0;
    const elsewhere = bestElsewhere(pair.menteeId, { current, mentorId }, pairs, scores);
    const after = elsewhere?.score ?? null;
    const displaced = { menteeId: pair.menteeId, to: elsewhere?.mentorId ?? null, before, after };
    const choice = { mentorId, score, displaced, change: gain + (after ?? 0) - before };
    if (!best || isBetter(choice, best)) best = choice;
  }
  return best;
}

/** That somebody is left without a mentor is worse than any score. */
function isBetter(a: Choice, b: Choice): boolean {
  const [hasA, hasB] = [a.displaced?.to !== null, b.displaced?.to !== null];
  return hasA === hasB ? a.change > b.change : hasA;
}

/** Where somebody who makes room goes: to the seat that gets free, or to any that is. */
function bestElsewhere(
  menteeId: string,
  { current, mentorId }: { current: string | null; mentorId: string },
  pairs: readonly Placed[],
  scores: Scores,
): { mentorId: string; score: number } | null {
  const held = Map.groupBy(pairs, (pair) => pair.mentorId);
  let best: { mentorId: string; score: number } | null = null;
  for (const other of scores.mentors) {
    if (other === mentorId) continue;
    const free = other === current || (held.get(other)?.length ?? 0) < scores.room(other);
    const score = free ? scores.of(menteeId, other) : null;
    if (score !== null && (!best || score > best.score)) best = { mentorId: other, score };
  }
  return best;
}

/** What a choice changes: who has whom afterwards. What was chosen by hand is locked. */
export function placedBy(menteeId: string, choice: Choice): Placed[] {
  const { displaced, mentorId } = choice;
  return [
    { menteeId, mentorId, locked: true },
    ...(displaced ? [{ menteeId: displaced.menteeId, mentorId: displaced.to, locked: false }] : []),
  ];
}
