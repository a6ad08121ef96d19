import { aboutText, type CalendarEvent, whereLine } from "./event";

const utc = (date: Date) => date.toISOString().replace(/[-:]|\.\d{3}/g, "");

function address(base: string, fields: Record<string, string>): string {
  const url = new URL(base);
  for (const [name, value] of Object.entries(fields)) if (value) url.searchParams.set(name, value);
  return url.toString();
}

/** Addresses at which Google's and Microsoft's calendars offer to keep an event. They copy it: later changes do not reach the copy. */
export const addLinks = (event: CalendarEvent): { google: string; outlook: string } => ({
  google: address("https://calendar.google.com/calendar/render", {
    action: "TEMPLATE",
    text: event.title,
    dates: `${utc(event.startsAt)}/${utc(event.endsAt)}`,
    details: aboutText(event),
    location: whereLine(event),
  }),
  outlook: address("https://outlook.live.com/calendar/0/deeplink/compose", {
    path: "/calendar/action/compose",
    rru: "addevent",
    subject: event.title,
    startdt: event.startsAt.toISOString(),
    enddt: event.endsAt.toISOString(),
    body: aboutText(event),
    location: whereLine(event),
  }),
});
