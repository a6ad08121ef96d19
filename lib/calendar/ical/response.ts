import type { CalendarEvent } from "./event";
import { writeCalendar } from "./write";

/** One event as a file to open. */
export const calendarFile = (event: CalendarEvent): Response =>
  new Response(writeCalendar({ method: "PUBLISH", events: [event] }), {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8; method=PUBLISH",
      "Content-Disposition": 'attachment; filename="event.ics"',
      "Cache-Control": "private, no-store",
    },
  });
