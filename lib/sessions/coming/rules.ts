import type { CalendarEvent } from "@/lib/calendar/ical/event";
import { uidOf } from "@/lib/calendar/ical/uid";
import type { Coming } from "@/lib/db/generated/enums";

/** How many days before an evening people are asked whether they come. */
export const DAYS_BEFORE = 21;

/** Ready answers, in the order of the buttons. */
export const comingWords = {
  yes: "Yes, I come",
  no: "I can’t come",
  maybe: "I don’t know yet",
} as const satisfies Record<Coming, string>;

/** How an answer stands afterwards. */
export const saidWords = {
  yes: "You come.",
  no: "You can’t come.",
  maybe: "You don’t know yet.",
} as const satisfies Record<Coming, string>;

/** An answer counts for the time it was given for: an evening that has moved asks again. */
export const stillCounts = (
  rsvp: { coming: Coming | null; answeredFor: Date | null } | null,
  startsAt: Date,
): Coming | null => (rsvp?.answeredFor?.getTime() === startsAt.getTime() ? rsvp.coming : null);

export type Counts = { yes: number; no: number; maybe: number; open: number };

/** "14 come, 2 can’t, 1 is not sure yet; 3 have not said." */
export function countsSentence({ yes, no, maybe, open }: Counts): string {
  if (yes + no + maybe === 0) return "Nobody has said yet.";
  const said = [
    `${yes} ${yes === 1 ? "comes" : "come"}`,
    no > 0 && `${no} can’t`,
    maybe > 0 && `${maybe} ${maybe === 1 ? "is" : "are"} not sure yet`,
  ].filter(Boolean);
  const rest = open === 0 ? "" : `; ${open} ${open === 1 ? "has" : "have"} not said`;
  return `${said.join(", ")}${rest}.`;
}

/** An evening as it stands. */
export type EveningFacts = {
  id: string;
  sequence: number;
  changedAt: Date;
  startsAt: Date;
  endsAt: Date;
  title: string;
  place: string;
  address: string;
  videoUrl: string;
  cancelled: boolean;
  /** IANA zone of the cohort: of the room. */
  zone: string;
  cohort: string;
  organization: string;
};

/** An evening as it stands in a calendar. */
export function sessionEvent(evening: EveningFacts, url: string): CalendarEvent {
  const { id, sequence, changedAt, startsAt, endsAt, videoUrl, cancelled, zone, title } = evening;
  return {
    ...{ uid: uidOf(id), sequence, changedAt, startsAt, endsAt, videoUrl, cancelled, zone, title, url },
    place: [evening.place, evening.address].filter(Boolean).join(", "),
    about: `${evening.cohort}, ${evening.organization}`,
  };
}
