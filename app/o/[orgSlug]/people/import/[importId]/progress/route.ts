import { importProgress } from "@/lib/people/imports/runs/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";

type Params = { params: Promise<{ orgSlug: string; importId: string }> };

/** For the page that waits for an import. */
export async function GET(_: Request, { params }: Params): Promise<Response> {
  const { orgSlug, importId } = await params;
  const ctx = await requireOrg(orgSlug);
  const progress = await show(importProgress(ctx, importId));
  return Response.json(progress, { headers: { "Cache-Control": "no-store" } });
}
