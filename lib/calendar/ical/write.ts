import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import { Temporal } from "temporal-polyfill";
import { aboutText, type CalendarEvent, type Coming, whereLine } from "./event";
import { zoneRules } from "./zone-rules";

/** What a calendar is asked to do (RFC 5546): put it in, take it out, or show what somebody else keeps. */
type Method = "REQUEST" | "CANCEL" | "PUBLISH";

type Calendar = {
  method: Method;
  /** What subscribers see it called. */
  name?: string;
  events: readonly CalendarEvent[];
};

const statuses: Record<Coming, ICalAttendeeStatus> = {
  waiting: ICalAttendeeStatus.NEEDSACTION,
  yes: ICalAttendeeStatus.ACCEPTED,
  no: ICalAttendeeStatus.DECLINED,
  maybe: ICalAttendeeStatus.TENTATIVE,
};

/** How often a subscribed calendar asks again, in seconds. */
const HOURLY = 3600;

/**
 * Events as an iCalendar stream (RFC 5545), with the rules of their zones. A mail's carries one event; a feed's has no reader.
 */
export function writeCalendar({ method, name, events }: Calendar): string {
  const calendar = ical({ prodId: { company: "Council", product: "Council", language: "EN" } });
  calendar.method(ICalCalendarMethod[method]);
  if (name) calendar.name(name).ttl(HOURLY);
  const blocks = new Map<string, string>();
  for (const event of events) {
    const rules = zoneRules(event.zone, [event.startsAt, event.endsAt]);
    if (rules) blocks.set(rules.name, rules.block);
    addEvent(calendar, event, rules?.name ?? null);
  }
  calendar.timezone({ name: null, generator: (zone: string) => blocks.get(zone) ?? null });
  return calendar.toString();
}

const instant = (date: Date) => Temporal.Instant.fromEpochMilliseconds(date.getTime());

/** One line: what people typed stays inside its property, whatever signs it has. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
// Inside a parameter a double quote can only be said in a way (RFC 6868) that Outlook does not read.
const asName = (text: string) => oneLine(text).replaceAll('"', "'");
const manyLines = (text: string) => text.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n\t]/gu, " ");

function addEvent(calendar: ICalCalendar, event: CalendarEvent, timezone: string | null): void {
  const { reader, inviter } = event;
  const isFree = event.cancelled || event.free === true;
  const added = calendar.createEvent({
    id: event.uid,
    sequence: event.sequence,
    start: instant(event.startsAt),
    end: instant(event.endsAt),
    timezone,
    stamp: instant(event.changedAt),
    lastModified: instant(event.changedAt),
    summary: oneLine(event.title),
    description: manyLines(aboutText(event)),
    url: event.url,
    status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    busystatus: isFree ? ICalEventBusyStatus.FREE : ICalEventBusyStatus.BUSY,
    transparency: isFree ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
  });
  const where = oneLine(whereLine(event));
  if (where) added.location(where);
  if (inviter) added.organizer({ name: asName(inviter.name), email: inviter.address });
  if (reader)
    added.createAttendee({
      name: asName(reader.name),
      email: reader.address,
      type: ICalAttendeeType.INDIVIDUAL,
      role: ICalAttendeeRole.REQ,
      status: statuses[reader.coming],
      // A calendar's own answer would go to a mailbox that nobody reads.
      rsvp: false,
    });
}
