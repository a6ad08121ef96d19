import type { HowItGoes } from "@/lib/db/generated/enums";

/** How a pairing goes, to be tapped: in the words of the one who taps. */
export const howWords: Record<HowItGoes, string> = {
  great: "Very well. I look forward to it.",
  well: "Well. We are finding our way.",
  slow: "Slowly. We have hardly met.",
  hard: "It is hard. It does not feel right yet.",
  change: "I would rather have somebody else.",
};

/** The same as an organizer reads it, after a name. */
export const howTold: Record<HowItGoes, string> = {
  great: "says it goes very well",
  well: "says it goes well",
  slow: "says they have hardly met",
  hard: "says it is hard",
  change: "would rather have somebody else",
};

/** Answers after which an organizer may want to have a look, the more pressing first. */
export const needsLook: readonly HowItGoes[] = ["change", "hard", "slow"];

const day = 86_400_000;
const FIRST = 30;
const EVERY = 60;

/** The instant at which both are asked for the n-th time (from 1). */
export const askedAt = (activatedAt: Date, round: number): Date =>
  new Date(activatedAt.getTime() + (FIRST + EVERY * (round - 1)) * day);

/** Which round is the latest that is due: 0 before the first. */
export function roundDue(activatedAt: Date, at: Date): number {
  const days = (at.getTime() - activatedAt.getTime()) / day;
  return days < FIRST ? 0 : Math.floor((days - FIRST) / EVERY) + 1;
}

const DAYS_ASKED = 21;

/** Whether a round is still asked for on the home page: for three weeks. */
export const isAsked = (activatedAt: Date, round: number, at: Date): boolean =>
  round > 0 && at.getTime() - askedAt(activatedAt, round).getTime() < DAYS_ASKED * day;
