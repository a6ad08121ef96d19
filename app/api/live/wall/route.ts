import { wallFollowing } from "@/lib/evening/wall/queries";
import type { Following } from "@/lib/live/queries";
import { liveStream } from "@/lib/live/stream";
import { mintLink } from "@/lib/tenancy/mint";

/** What the room's own computer listens to, by the link of a wall: that something of its session has changed. */
export async function GET(request: Request): Promise<Response> {
  const token = new URL(request.url).searchParams.get("wall") ?? "";
  const ctx = await mintLink(token);
  if (ctx?.link !== "wall") return nothing();
  // Asked again as long as the stream stands: a link taken back is gone.
  const look = async (): Promise<Following> => {
    const still = await mintLink(token);
    if (!still) throw new Error("not any more");
    return wallFollowing(still);
  };
  const { orgId, subjectId: sessionId } = ctx;
  return liveStream({ orgId, sessionId, look, signal: request.signal }).catch(nothing);
}

const nothing = () => new Response("There is nothing to follow here.", { status: 404 });
