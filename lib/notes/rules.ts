import type { NoteAudience } from "@/lib/db/generated/enums";
import type { NoteAbout } from "@/lib/notes/schema";

/** Who can be chosen to read a note, in plain words. `value` is what the form sends. */
export type ReadersChoice = { value: string; label: string; hint?: string };

type Room = {
  /** The author's group in the session, where they sat in one. */
  hasGroup: boolean;
  /** The author's own pairings in the cohort, with the other one's name. */
  pairings: { id: string; name: string }[];
};

/** The audiences an author may choose from, the most private first. */
export function readersChoices({ hasGroup, pairings }: Room): ReadersChoice[] {
  return [
    { value: "me", label: "Only me" },
    ...pairings.map(({ id, name }) => ({ value: `pairing:${id}`, label: `${name} and me` })),
    ...(hasGroup
      ? [{ value: "group", label: "Our group", hint: "Those who sat with you in this session." }]
      : []),
    { value: "cohort", label: "Everyone in the cohort", hint: "Its organizers read it too." },
    { value: "public", label: "Everyone in the organization" },
  ];
}

/** Who reads a note, said beside it ever after. `other` is the other one of the pairing. */
export function readersWords(audience: NoteAudience, mine: boolean, other: string | null): string {
  switch (audience) {
    case "me":
      return "Only you read this";
    case "pairing":
      return mine ? `For ${other ?? "your pairing"} and you` : "For the two of you";
    case "group":
      return "For your group";
    case "cohort":
      return "For everyone in the cohort";
    case "public":
      return "For everyone in the organization";
  }
}

/** The same of an earlier version, which stays with those it was for. */
export function thenReadersWords(audience: NoteAudience, mine: boolean, other: string | null): string {
  const now = readersWords(audience, mine, other);
  return audience === "me" ? "Only you could read this" : now.replace("For", "Was for");
}

const DAYS_KEPT = 30;

/** Notes removed before this instant are taken away for good. */
export const keptSince = (at: Date): Date => new Date(at.getTime() - DAYS_KEPT * 86_400_000);

/** What of a note says where it stands. A meeting that is not the reader's own is not there for them. */
export const placeSelect = { sessionId: true, pairingId: true, meeting: { select: { id: true } } } as const;

type Place = { sessionId: string | null; pairingId: string | null; meeting: { id: string } | null };

/** A note stands where it was written: with its session or its meeting, else with its pair. */
export function placeOf(note: Place | null): NoteAbout | null {
  if (note?.sessionId) return { kind: "session", id: note.sessionId };
  if (note?.meeting) return { kind: "meeting", id: note.meeting.id };
  return note?.pairingId ? { kind: "pairing", id: note.pairingId } : null;
}
