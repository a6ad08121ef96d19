import type { CalendarEvent } from "@/lib/calendar/ical/event";
import { uidOf } from "@/lib/calendar/ical/uid";
import type { Coming } from "@/lib/db/generated/enums";

/** What has a time and stands in a person's calendar: an evening, or a meeting with one other. */
export type CalendarEntry = {
  kind: "session" | "meeting";
  id: string;
  slug: string;
  organization: string;
  cohort: string;
  /** Of a meeting: the other one's name. */
  title: string;
  startsAt: Date;
  endsAt: Date;
  changedAt: Date;
  zone: string;
  place: string;
  address: string;
  videoUrl: string;
  cancelled: boolean;
  sequence: number;
  coming: Coming | null;
};

type Moments = "startsAt" | "endsAt" | "changedAt";
/** As the database says it, moments as texts. */
export type EntryRow = Omit<CalendarEntry, Moments> & Record<Moments, string>;

export const entryIn = (row: EntryRow): CalendarEntry => ({
  ...row,
  startsAt: new Date(row.startsAt),
  endsAt: new Date(row.endsAt),
  changedAt: new Date(row.changedAt),
});

/** How far back a subscribed calendar reaches, in days. */
export const DAYS_BACK = 120;

/** An entry as a calendar shows it. `siteUrl` makes an address of a path. */
export function entryEvent(entry: CalendarEntry, siteUrl: (path: string) => string): CalendarEvent {
  const { id, kind, slug, title, cohort, organization, startsAt, endsAt, changedAt, zone } = entry;
  const { videoUrl, sequence, cancelled, coming } = entry;
  return {
    ...{ uid: uidOf(id), startsAt, endsAt, changedAt, zone, videoUrl, sequence, cancelled },
    title: kind === "meeting" ? `${title}, one to one` : title,
    place: [entry.place, entry.address].filter(Boolean).join(", "),
    about: [cohort, organization].filter(Boolean).join(", "),
    url: siteUrl(`/o/${slug}/${kind === "meeting" ? "meetings" : "sessions"}/${id}`),
    free: coming === "no",
  };
}
