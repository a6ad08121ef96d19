import { now } from "@/lib/clock";

/** The server's clock, in milliseconds since 1970: a timer that a whole room watches does not trust each phone's own. */
export function GET(): Response {
  return Response.json({ now: now().getTime() }, { headers: { "Cache-Control": "no-store" } });
}
