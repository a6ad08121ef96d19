import { problemResponse } from "@/lib/forms/problem";
import { sayWriting } from "@/lib/points/live/commands";
import { sayWritingSchema } from "@/lib/points/schema";
import { requireOrg } from "@/lib/tenancy/require";

type Params = { params: Promise<{ orgSlug: string; sessionId: string }> };

/** Sent by a page now and then while somebody types. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { orgSlug, sessionId } = await params;
  const ctx = await requireOrg(orgSlug);
  const said: unknown = await request.json().catch(() => null);
  const parsed = sayWritingSchema.safeParse({ ...(said ?? {}), sessionId });
  if (!parsed.success) return new Response("Say where.", { status: 422 });
  try {
    await sayWriting(ctx, parsed.data);
    return new Response(null, { status: 204 });
  } catch (error) {
    return problemResponse(error, "points/writing");
  }
}
