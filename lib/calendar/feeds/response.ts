import { createHash } from "node:crypto";
import { type CalendarEntry, entryEvent } from "@/lib/calendar/feeds/rules";
import { writeCalendar } from "@/lib/calendar/ical/write";

const bare = (tag: string) => tag.trim().replace(/^W\//, "");

/**
 * A subscribed calendar. Programs ask for it every hour or so: where nothing has changed since the version they name
 * (If-None-Match), they are told so in a line.
 */
export function feedResponse(
  request: Request,
  name: string,
  entries: readonly CalendarEntry[],
  siteUrl: (path: string) => string,
): Response {
  const events = entries.map((entry) => entryEvent(entry, siteUrl));
  const body = writeCalendar({ method: "PUBLISH", name, events });
  const etag = `"${createHash("sha256").update(body).digest("base64url")}"`;
  const headers = { ETag: etag, "Cache-Control": "private, no-cache", "X-Robots-Tag": "noindex" };
  const known = request.headers.get("if-none-match")?.split(",").map(bare) ?? [];
  if (known.includes(etag)) return new Response(null, { status: 304, headers });
  return new Response(body, {
    headers: { ...headers, "Content-Type": "text/calendar; charset=utf-8", "Content-Disposition": "inline" },
  });
}
