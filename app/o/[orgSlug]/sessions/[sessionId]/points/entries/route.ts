import { problemResponse } from "@/lib/forms/problem";
import { endorsePoint, writePoint } from "@/lib/points/commands";
import { entrySchema } from "@/lib/points/schema";
import { requireOrg } from "@/lib/tenancy/require";

type Params = { params: Promise<{ orgSlug: string; sessionId: string }> };

/** What a phone wrote, perhaps a while ago, sent by the page's script: the same commands as the forms'. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { orgSlug, sessionId } = await params;
  const ctx = await requireOrg(orgSlug);
  const elsewhere = (request.headers.get("sec-fetch-site") ?? "same-origin") !== "same-origin";
  const json = request.headers.get("content-type")?.startsWith("application/json");
  const parsed = entrySchema.safeParse(elsewhere || !json ? null : await request.json().catch(() => null));
  if (!parsed.success)
    return Response.json({ refused: parsed.error.issues[0]?.message ?? "" }, { status: 422 });
  const { id, ...entry } = parsed.data;
  try {
    // Its id is its key as well: sent again after it was struck or taken back, it stays so.
    if (entry.kind === "endorse") await endorsePoint(ctx, entry, id);
    else await writePoint(ctx, { ...entry, sessionId, pointId: id }, id);
    return Response.json({ id });
  } catch (error) {
    return problemResponse(error, "points/entries");
  }
}
