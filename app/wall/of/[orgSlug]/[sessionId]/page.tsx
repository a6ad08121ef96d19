import type { Metadata } from "next";
import { headers } from "next/headers";
import { Wall } from "@/components/evening/wall/wall";
import { AccentStyle } from "@/components/ui/accent-style";
import { organizersWall } from "@/lib/evening/wall/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";

export const metadata: Metadata = { title: "The wall" };

type Params = { params: Promise<{ orgSlug: string; sessionId: string }> };

/** The wall on an organizer's own computer. */
export default async function OrganizersWallPage({ params }: Params) {
  const { orgSlug, sessionId } = await params;
  const wall = await show(organizersWall(await requireOrg(orgSlug), sessionId));
  const query = new URLSearchParams({ org: orgSlug, session: sessionId });
  return (
    <>
      <AccentStyle color={wall.accent} nonce={(await headers()).get("x-nonce") ?? undefined} />
      <Wall first={wall} sources={{ read: `/api/wall?${query}`, live: `/api/live?${query}` }} />
    </>
  );
}
