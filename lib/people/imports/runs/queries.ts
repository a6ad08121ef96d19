import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { isId } from "@/lib/db/id";
import { type Tx, withOrg } from "@/lib/db/unit";
import type { OrgContext } from "@/lib/tenancy/context";

// An import that has said nothing for so long was cut off: it has left nothing behind, and can be begun again.
const SILENCE = 30_000;

export type Run = {
  /** How far an import under way has come, in hundredths; null where none is. */
  done: number | null;
  /** The last one ended without a word, as when its server was stopped: nothing of it was kept. */
  cutOff: boolean;
};

/** How the last import of a file stands. */
export async function runOf(tx: Tx, ctx: OrgContext, importId: string): Promise<Run> {
  const run = await tx.importRun.findUnique({
    where: { orgId_importId: { orgId: ctx.orgId, importId } },
    select: { done: true, total: true, updatedAt: true },
  });
  if (!run || run.done >= run.total) return { done: null, cutOff: false };
  const silent = now().getTime() - run.updatedAt.getTime() > SILENCE;
  return { done: silent ? null : run.done, cutOff: silent };
}

/** The same for whoever waits for it. Organizers only. */
export function importProgress(ctx: OrgContext, importId: string): Promise<{ done: number | null }> {
  return withOrg(ctx, async (tx) => {
    authorize(ctx, "importRoster");
    return { done: isId(importId) ? (await runOf(tx, ctx, importId)).done : null };
  });
}
