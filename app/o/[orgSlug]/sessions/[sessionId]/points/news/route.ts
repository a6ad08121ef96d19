import { pointNews } from "@/lib/points/live/queries";
import { newsSchema } from "@/lib/points/schema";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";

type Params = { params: Promise<{ orgSlug: string; sessionId: string }> };

/** What a page of points does not know yet: asked when it was told that something has changed. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { orgSlug, sessionId } = await params;
  const ctx = await requireOrg(orgSlug);
  const asked = newsSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) return new Response("Ask with a group and a cursor.", { status: 422 });
  const news = await show(pointNews(ctx, sessionId, asked.data));
  return Response.json(news, { headers: { "Cache-Control": "no-store" } });
}
