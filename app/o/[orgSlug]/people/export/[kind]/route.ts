import { notFound } from "next/navigation";
import { csvName, tableResponse } from "@/lib/csv/stream-table";
import { beginExport } from "@/lib/exports/commands";
import { exportRows } from "@/lib/exports/file";
import { exportCohortSchema, exportKindSchema } from "@/lib/exports/schema";
import { download } from "@/lib/tenancy/download";
import { requireOrg } from "@/lib/tenancy/require";

type Params = { params: Promise<{ orgSlug: string; kind: string }> };

export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { orgSlug, kind: asked } = await params;
  const ctx = await requireOrg(orgSlug);
  const kind = exportKindSchema.safeParse(asked).data;
  const cohortId = exportCohortSchema.safeParse(new URL(request.url).searchParams.get("cohort") ?? "").data;
  if (!kind || cohortId === undefined) notFound();
  return download(request, async () => {
    const { cohort } = await beginExport(ctx, { kind, cohortId });
    const today = new Date().toISOString().slice(0, 10);
    return tableResponse(csvName([cohort ?? ctx.slug, kind], today), exportRows(ctx, kind, cohortId));
  });
}
