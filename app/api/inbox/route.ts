import { newInInbox } from "@/lib/tenancy/require";

/** How much is new in the asking member's inbox: for the bell, which has heard that something changed. 0 for everybody else. */
export async function GET(request: Request): Promise<Response> {
  const org = new URL(request.url).searchParams.get("org") ?? "";
  return Response.json({ unread: await newInInbox(org) }, { headers: { "Cache-Control": "no-store" } });
}
