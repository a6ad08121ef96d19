import { feedEntries } from "@/lib/calendar/feeds/queries";
import { feedResponse } from "@/lib/calendar/feeds/response";
import { siteUrl } from "@/lib/mail/site";
import { mintCalendar } from "@/lib/tenancy/mint";

type Params = { params: Promise<{ file: string }> };

const gone = () => new Response("There is no such calendar, or its address was taken away.", { status: 404 });

/** What a subscribed calendar fetches, at an address that only its owner knows. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const token = (await params).file.match(/^([\w-]{20,100})\.ics$/)?.[1];
  const link = token ? await mintCalendar(token) : null;
  if (!link) return gone();
  const entries = await feedEntries(link);
  const name = link.link === "feed" ? "Council" : (entries[0]?.cohort ?? "Council");
  return feedResponse(request, name, entries, siteUrl);
}
