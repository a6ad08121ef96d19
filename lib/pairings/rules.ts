import type { PairingStatus, ParticipationRole } from "@/lib/db/generated/enums";

/** Days two people have to answer a proposal. */
export const DAYS_TO_ANSWER = 14;

/** When a proposal made at `instant` lapses. */
export const expiryOf = (instant: Date): Date => new Date(instant.getTime() + DAYS_TO_ANSWER * 86_400_000);

/** How a pairing stands at `instant`: a proposal past its time counts as expired, whether a job has marked it or not. */
export function standing(pairing: { status: PairingStatus; expiresAt: Date }, instant: Date): PairingStatus {
  return pairing.status === "proposed" && pairing.expiresAt <= instant ? "expired" : pairing.status;
}

/** What an organizer can look at: mentees without anybody, proposals, pairings, and what is over. */
export const boardViews = ["unpaired", "waiting", "active", "closed"] as const;
export type BoardView = (typeof boardViews)[number];

/** Kind words for a no. Chosen by key, stored as said, shown to the other side. */
export const declineWords = {
  time: "Thank you for thinking of me. I could not give this the time it deserves right now.",
  fit: "Thank you. I believe somebody with another background would be of more help here.",
  settled: "Thank you. I have found what I was looking for this season.",
  later: "Thank you for asking. Not this time, and I would be glad to be asked again.",
} as const;

/** Words for an ending, shown to both. */
export const endWords = {
  reached: "We reached what we set out to do.",
  time: "Our calendars did not work out.",
  needs: "What is needed has changed, and somebody else will help more now.",
  own: "We keep in touch on our own from here.",
  parted: "This pairing has come to an end. The organizers can help each of us find somebody else.",
} as const;

/** What both read where one of the two wants no more of it: words that anybody who ends a pairing may choose. */
export const PARTED_WORDS = endWords.parted;

/** What both read when somebody's place in the cohort ends. */
export const LEFT_WORDS = "One of the two has left the cohort.";

export type DeclineKey = keyof typeof declineWords;
export type EndKey = keyof typeof endWords;

/** How many more mentees a mentor can take; never below zero, also where the capacity was lowered later. */
export const freeSeats = (capacity: number, held: number): number => Math.max(capacity - held, 0);

/** A mentor's room in words: "2 of 3 free", "full". */
export function roomSentence(capacity: number, held: number): string {
  const free = freeSeats(capacity, held);
  return free === 0 ? `full, ${held} of ${capacity}` : `${free} of ${capacity} free`;
}

type Summary = { active: number; waiting: number; mentees: number; unpaired: number; free: number };

/** How a cohort's pairings stand, as a sentence or two. */
export function pairingSentence({ active, waiting, mentees, unpaired, free }: Summary): string {
  if (mentees === 0 && active + waiting === 0) return "No mentee takes part yet.";
  const pairs = `${active} ${active === 1 ? "pairing is" : "pairings are"} active, ${waiting} ${waiting === 1 ? "waits" : "wait"} for an answer.`;
  if (unpaired === 0) return `${pairs} Every mentee has somebody.`;
  const seats = `mentors have ${free} ${free === 1 ? "seat" : "seats"} left`;
  return `${pairs} ${unpaired} of ${mentees} mentees ${unpaired === 1 ? "has" : "have"} nobody yet; ${seats}.`;
}

/** What the reader is told of why: the matching's words for their side, where it made the pair. Organizers read the mentee's. */
export const reasonFor = (
  role: ParticipationRole | null,
  { reason, forMentor, forMentee }: { reason: string; forMentor: string; forMentee: string },
): string => (role === "mentor" ? forMentor : forMentee) || reason;
