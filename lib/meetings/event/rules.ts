import type { CalendarEvent } from "@/lib/calendar/ical/event";
import { uidOf } from "@/lib/calendar/ical/uid";

type Agreed = {
  id: string;
  sequence: number;
  startsAt: Date;
  endsAt: Date;
  changedAt: Date;
  place: string;
  videoUrl: string;
  purpose: string;
  cancelled: boolean;
};

/**
 * A meeting as it stands in the calendar of one of the two. `zone` is the one they read their clock in. What it is for is in it only
 * where `withPurpose` says so: subscribed calendars are shared more easily than mails.
 */
export function meetingEvent(
  meeting: Agreed,
  reader: { other: string; organization: string; zone: string; url: string },
  withPurpose: boolean,
): CalendarEvent {
  const { id, sequence, startsAt, endsAt, changedAt, place, videoUrl, cancelled } = meeting;
  return {
    ...{ uid: uidOf(id), sequence, startsAt, endsAt, changedAt, place, videoUrl, cancelled },
    zone: reader.zone,
    title: `${reader.other}, one to one`,
    about: [withPurpose && meeting.purpose, reader.organization].filter(Boolean).join("\n\n"),
    url: reader.url,
  };
}
