import type { Metadata } from "next";
import { headers } from "next/headers";
import { cache } from "react";
import { Wall } from "@/components/evening/wall/wall";
import { AccentStyle } from "@/components/ui/accent-style";
import { linkedWall } from "@/lib/evening/wall/queries";
import { requireLink } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";

type Params = { params: Promise<{ token: string }> };

const read = cache(async (token: string) => show(linkedWall(await requireLink(token, "wall"))));

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { title } = await read((await params).token);
  return { title, robots: { index: false, follow: false } };
}

/** The wall on the room's own computer, where nobody is signed in. */
export default async function LinkedWallPage({ params }: Params) {
  const { token } = await params;
  const wall = await read(token);
  const query = new URLSearchParams({ wall: token });
  return (
    <>
      <AccentStyle color={wall.accent} nonce={(await headers()).get("x-nonce") ?? undefined} />
      <Wall first={wall} sources={{ read: `/api/wall?${query}`, live: `/api/live?${query}` }} />
    </>
  );
}
