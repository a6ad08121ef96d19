import type { ConcernKind, ConcernReaders, ConcernState, OrgRole } from "@/lib/db/generated/enums";

/** Days within which those who read a concern are asked to answer it. */
export const DAYS_TO_ANSWER = 7;

/** The moment by which an answer to a concern raised at `instant` is asked for. */
export const answerBy = (instant: Date): Date => new Date(instant.getTime() + DAYS_TO_ANSWER * 86_400_000);

/** An organizer or owner who is there. */
export type Leader = { membershipId: string; name: string; role: OrgRole };

export type Reading = { readers: ConcernReaders; people: Leader[] };

/**
 * Who reads a concern: the organizers and owners; where it is about one of them, the owners alone; where no other owner is left,
 * whoever of them is. Never the person it is about, and not the one who raises it. Null where nobody is left.
 */
export function readingOf(
  leaders: readonly Leader[],
  { reporterId, concernedId, about }: { reporterId: string; concernedId: string; about: OrgRole },
): Reading | null {
  const others = leaders.filter(
    ({ membershipId }) => membershipId !== reporterId && membershipId !== concernedId,
  );
  const owners = others.filter(({ role }) => role === "owner");
  if (others.length === 0) return null;
  if (about === "member") return { readers: "organizers", people: others };
  return owners.length > 0 ? { readers: "owners", people: owners } : { readers: "rest", people: others };
}

/** What a concern is about, in a word or two. */
export const kindWords: Record<ConcernKind, string> = {
  person: "a person",
  point: "a point",
  note: "a note",
  answer: "an answer",
  reply: "a reply",
  addition: "an addition to a recap",
  thanks: "a sentence of thanks",
  message: "a message between two who are paired",
};

/** How a concern stands, for those who read it. */
export const stateWords: Record<ConcernState, string> = {
  open: "Not looked at yet",
  looking: "Being looked at",
  closed: "Answered",
  takenBack: "Taken back",
};

/** The same for the one who raised it. */
export const ownStateWords: Record<ConcernState, string> = {
  open: "Sent",
  looking: "Somebody is looking at it",
  closed: "Answered",
  takenBack: "You took it back",
};
