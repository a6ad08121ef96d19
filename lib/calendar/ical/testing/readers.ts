import ICAL from "ical.js";
import nodeIcal, { type VEvent } from "node-ical";

/** What two independent readers of iCalendar make of a text, as far as it concerns people. */
export type Read = {
  method: string;
  events: {
    uid: string;
    sequence: number;
    startsAt: Date;
    endsAt: Date;
    title: string;
    place: string;
    about: string;
    url: string;
    status: string;
    attendees: { name: string; address: string; status: string; rsvp: boolean }[];
    organizer: string;
  }[];
};

const bare = (address: unknown) => String(address ?? "").replace(/^mailto:/i, "");

/** As Mozilla's reader does, which resolves times by the VTIMEZONE in the text, never by zones of its own. */
export function readByIcalJs(text: string): Read {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents("vtimezone"))
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const events = calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    const said = (name: string) => String(component.getFirstPropertyValue(name) ?? "");
    return {
      ...{ uid: event.uid, sequence: event.sequence, title: event.summary },
      startsAt: event.startDate.toJSDate(),
      endsAt: event.endDate.toJSDate(),
      ...{
        place: event.location ?? "",
        about: event.description ?? "",
        url: said("url"),
        status: said("status"),
      },
      organizer: bare(event.organizer),
      attendees: event.attendees.map((each) => ({
        name: String(each.getParameter("cn") ?? ""),
        address: bare(each.getFirstValue()),
        status: String(each.getParameter("partstat")),
        rsvp: each.getParameter("rsvp") === "TRUE",
      })),
    };
  });
  ICAL.TimezoneService.reset();
  return { method: String(calendar.getFirstPropertyValue("method") ?? ""), events };
}

type Parameterized = { params?: Record<string, unknown>; val?: string };
const listed = <T>(value: T | T[] | undefined): T[] => (value === undefined ? [] : ([value].flat() as T[]));

/** As node-ical does, which many servers read feeds with. */
export function readByNodeIcal(text: string): Read {
  const parsed = nodeIcal.sync.parseICS(text);
  const events = Object.values(parsed).filter((part): part is VEvent => part?.type === "VEVENT");
  const plain = (value: unknown) =>
    typeof value === "object" && value !== null && "val" in value ? String(value.val) : String(value ?? "");
  return {
    method: String(parsed.vcalendar && "method" in parsed.vcalendar ? parsed.vcalendar.method : ""),
    events: events.map((event) => ({
      uid: event.uid,
      sequence: Number(event.sequence ?? 0),
      startsAt: new Date(event.start.getTime()),
      endsAt: new Date(event.end?.getTime() ?? Number.NaN),
      ...{ title: plain(event.summary), place: plain(event.location), about: plain(event.description) },
      ...{
        url: plain(event.url),
        status: String(event.status ?? ""),
        organizer: bare(plain(event.organizer)),
      },
      attendees: listed(event.attendee as Parameterized | Parameterized[] | undefined).map(
        ({ params, val }) => ({
          name: String(params?.CN ?? "").replace(/^"|"$/g, ""),
          address: bare(val),
          status: String(params?.PARTSTAT),
          rsvp: String(params?.RSVP).toUpperCase() === "TRUE",
        }),
      ),
    })),
  };
}
