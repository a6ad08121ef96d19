import { z } from "zod";
import { AppError } from "@/lib/errors";
import { linkedWall, organizersWall } from "@/lib/evening/wall/queries";
import type { Wall } from "@/lib/evening/wall/rules";
import { mintLink, mintOrg } from "@/lib/tenancy/mint";
import { sessionToken } from "@/lib/tenancy/require";

const address = z.union([
  z.object({ wall: z.string().min(1) }),
  z.object({ org: z.string().min(1), session: z.uuid() }),
]);

/**
 * A wall as it is now, for the projector that shows it already: by its link, or for a signed-in organizer. Whoever may not see it,
 * or not any more, finds nothing.
 */
export async function GET(request: Request): Promise<Response> {
  const parsed = address.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  try {
    const wall = parsed.success ? await read(parsed.data) : null;
    if (wall) return Response.json(wall, { headers: { "Cache-Control": "no-store" } });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
  return new Response("There is no wall here.", { status: 404 });
}

async function read(asked: z.output<typeof address>): Promise<Wall | null> {
  if ("wall" in asked) {
    const link = await mintLink(asked.wall);
    return link && linkedWall(link);
  }
  const token = await sessionToken();
  const ctx = token ? await mintOrg(asked.org, token) : null;
  return ctx && organizersWall(ctx, asked.session);
}
