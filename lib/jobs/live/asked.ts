import "server-only";
import { z } from "zod";
import { notFound } from "@/lib/errors";
import { wallFollowing } from "@/lib/evening/wall/queries";
import { inboxFollowing } from "@/lib/letters/inbox/queries";
import { type Following, following } from "@/lib/live/queries";
import type { Asked } from "@/lib/live/stream";
import { mintLink, mintOrg } from "@/lib/tenancy/mint";

const address = z.union([
  z.object({ wall: z.string().min(1) }),
  z.object({ org: z.string().min(1), session: z.uuid() }),
  z.object({ org: z.string().min(1), inbox: z.literal("mine") }),
]);

/**
 * What a live page asks to be told of: a session, for whoever may follow it, a wall by its link, or the asking person's own inbox.
 * Null for whoever may not, as for what does not exist.
 */
export async function askedIn(query: URLSearchParams, token: string | undefined): Promise<Asked | null> {
  const { data } = address.safeParse(Object.fromEntries(query));
  if (data && "wall" in data)
    return under(
      () => mintLink(data.wall),
      (ctx) => ({ sessionId: ctx.subjectId, follow: () => wallFollowing(ctx) }),
    );
  if (!data || !token) return null;
  return under(
    () => mintOrg(data.org, token),
    (ctx) =>
      "session" in data
        ? { sessionId: data.session, follow: () => following(ctx, data.session) }
        : { sessionId: ctx.membershipId, follow: () => inboxFollowing(ctx) },
  );
}

/**
 * Followed under an authority that is asked for again as long as the stream stands: a session signed out, a role taken away,
 * somebody removed, a link taken back.
 */
async function under<C extends { orgId: string }>(
  mint: () => Promise<C | null>,
  place: (ctx: C) => { sessionId: string; follow: () => Promise<Following> },
): Promise<Asked | null> {
  const first = await mint();
  if (!first) return null;
  const { sessionId } = place(first);
  let minted: C | null = first;
  const look = async () => {
    const ctx = minted ?? (await mint());
    minted = null;
    if (!ctx) throw notFound("session");
    return place(ctx).follow();
  };
  return { orgId: first.orgId, sessionId, look };
}
