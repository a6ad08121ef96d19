import { z } from "zod";
import { following } from "@/lib/live/queries";
import { liveStream } from "@/lib/live/stream";
import { mintOrg } from "@/lib/tenancy/mint";
import { sessionToken } from "@/lib/tenancy/require";

const address = z.object({ org: z.string().min(1), session: z.uuid() });

/**
 * What a live page listens to: that something of a session has changed, for whoever may follow it. Whoever may not, or not any
 * more, is told nothing: 404, as for a session that does not exist.
 */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const parsed = address.safeParse(Object.fromEntries(searchParams));
  const token = await sessionToken();
  if (!parsed.success || !token) return nothing();
  const { org, session } = parsed.data;
  const ctx = await mintOrg(org, token);
  if (!ctx) return nothing();
  // Asked again as long as the stream stands: a session signed out, a role taken away, somebody removed.
  const look = async () => {
    const still = await mintOrg(org, token);
    if (!still) throw new Error("not any more");
    return following(still, session);
  };
  return liveStream({ orgId: ctx.orgId, sessionId: session, look, signal: request.signal }).catch(nothing);
}

const nothing = () => new Response("There is nothing to follow here.", { status: 404 });
