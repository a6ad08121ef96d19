import { csvName } from "@/lib/csv/stream-table";
import { AppError } from "@/lib/errors";
import { exportOrganization } from "@/lib/exports/organization/commands";
import { spooled } from "@/lib/exports/organization/spool";
import { download } from "@/lib/tenancy/download";
import { requireOrg } from "@/lib/tenancy/require";

type Params = { params: Promise<{ orgSlug: string }> };

export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { orgSlug } = await params;
  const ctx = await requireOrg(orgSlug);
  return download(request, async () => {
    try {
      const { size, stream } = await spooled((sink) => exportOrganization(ctx, sink), request.signal);
      const today = new Date().toISOString().slice(0, 10);
      const name = csvName([ctx.slug, "everything"], today).replace(/csv$/, "zip");
      return new Response(stream, {
        headers: {
          "Content-Type": "application/zip",
          "Content-Length": String(size),
          "Content-Disposition": `attachment; filename="${name}"`,
          "Cache-Control": "private, no-store, no-transform",
        },
      });
    } catch (error) {
      if (!(error instanceof AppError && error.code === "conflict")) throw error;
      return new Response(null, {
        status: 303,
        headers: { Location: `/o/${ctx.slug}/settings/data?wait=1` },
      });
    }
  });
}
