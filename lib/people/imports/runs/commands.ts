import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { withOrg } from "@/lib/db/unit";
import { holdUpload } from "@/lib/people/imports/uploads/queries";
import type { OrgContext } from "@/lib/tenancy/context";

/** An import in hundredths. */
export const WHOLE = 100;

/** Says that an import of this file begins, before its transaction does. Throws `not_found`. */
export function beginRun(ctx: OrgContext, importId: string): Promise<undefined> {
  return withOrg(ctx, async (tx) => {
    authorize(ctx, "importRoster");
    await holdUpload(tx, ctx, importId);
    await tx.$executeRaw`insert into "ImportRun" ("orgId", "id", "importId", "done", "total", "updatedAt")
      values (${ctx.orgId}::uuid, ${newId()}::uuid, ${importId}::uuid, 0, ${WHOLE}, ${now()})
      on conflict ("orgId", "importId") do update set "done" = 0, "updatedAt" = excluded."updatedAt"`;
    return undefined;
  });
}

/** Says how far an import has come. Outside the import's own transaction, or nobody else would see it. */
export function reportRun(ctx: OrgContext, importId: string, done: number): Promise<undefined> {
  return withOrg(ctx, async (tx) => {
    authorize(ctx, "importRoster");
    await tx.importRun.updateMany({
      where: { orgId: ctx.orgId, importId },
      data: { done: Math.round(done), updatedAt: now() },
    });
    return undefined;
  });
}
