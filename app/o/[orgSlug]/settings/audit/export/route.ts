import { auditFilterIn } from "@/components/audit/audit-address";
import { beginAuditExport } from "@/lib/audit/commands";
import { auditHeadings, auditRow } from "@/lib/audit/file/rules";
import { type AuditLine, auditSlice } from "@/lib/audit/queries";
import { type AuditFilter, auditFilterSchema } from "@/lib/audit/schema";
import { csvName, tableResponse } from "@/lib/csv/stream-table";
import type { OrgContext } from "@/lib/tenancy/context";
import { download } from "@/lib/tenancy/download";
import { requireOrg } from "@/lib/tenancy/require";

type Params = { params: Promise<{ orgSlug: string }> };

export async function GET(request: Request, { params }: Params): Promise<Response> {
  const ctx = await requireOrg((await params).orgSlug);
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const filter = auditFilterSchema.parse(auditFilterIn(query));
  return download(request, async () => {
    await beginAuditExport(ctx);
    const today = new Date().toISOString().slice(0, 10);
    return tableResponse(csvName([ctx.slug, "what was done"], today), slices(ctx, filter));
  });
}

async function* slices(ctx: OrgContext, filter: AuditFilter) {
  yield [auditHeadings];
  let after: string | null = null;
  do {
    const events: AuditLine[] = await auditSlice(ctx, filter, after);
    yield events.map(auditRow);
    after = events.at(-1)?.id ?? null;
  } while (after);
}
