import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { isId } from "@/lib/db/id";
import { type Tx, withOrg } from "@/lib/db/unit";
import type { OrgContext } from "@/lib/tenancy/context";

// An import that has said nothing for so long was cut off: it has left nothing behind, and can be begun again.
const SILENCE = 30_000;

/** How far an import under way has come, in hundredths; null where none is. */
export async function runOf(tx: Tx, ctx: OrgContext, importId: string): Promise<number | null> {
  const run = await tx.importRun.findUnique({
    where: { orgId_importId: { orgId: ctx.orgId, importId } },
    select: { done: true, total: true, updatedAt: true },
  });
  if (!run || run.done >= run.total) return null;
  return now().getTime() - run.updatedAt.getTime() > SILENCE ? null : run.done;
}

/** The same for whoever waits for it. Organizers only. */
export function importProgress(ctx: OrgContext, importId: string): Promise<{ done: number | null }> {
  return withOrg(ctx, async (tx) => {
    authorize(ctx, "importRoster");
    return { done: isId(importId) ? await runOf(tx, ctx, importId) : null };
  });
}
