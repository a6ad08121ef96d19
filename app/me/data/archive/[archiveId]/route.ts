import { takeArchive } from "@/lib/own-data/archives/commands";
import { download } from "@/lib/tenancy/download";
import { requireUser } from "@/lib/tenancy/require";

type Params = { params: Promise<{ archiveId: string }> };

/** The file of somebody's own data, for them alone. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { archiveId } = await params;
  const ctx = await requireUser("/me/data");
  return download(request, async () => {
    const { bytes, madeAt } = await takeArchive(ctx, archiveId);
    const name = `council-my-data-${madeAt.toISOString().slice(0, 10)}.zip`;
    return new Response(Uint8Array.from(bytes), {
      headers: {
        "Content-Type": "application/zip",
        "Content-Disposition": `attachment; filename="${name}"`,
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
      },
    });
  });
}
