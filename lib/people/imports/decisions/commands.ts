import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { planImport } from "@/lib/people/imports/planning/queries";
import { keysAlike } from "@/lib/people/imports/rules";
import type { Decide } from "@/lib/people/imports/schema";
import { openImport } from "@/lib/people/imports/uploads/queries";
import type { OrgContext } from "@/lib/tenancy/context";

/** Decides what becomes of a row that asks, or of every row that asks the same. Nothing is imported by it. Throws `not_found`. */
export function decideRow(ctx: OrgContext, input: Decide, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { importId, question, choice, alike } = input;
    const file = await openImport(tx, ctx, importId, "lock");
    authorize(ctx, "importRoster");
    const keys = alike ? keysAlike((await planImport(tx, ctx, file)).plan, question) : [question];
    const decisions = { ...file.decisions, ...Object.fromEntries(keys.map((each) => [each, choice])) };
    await tx.rosterImport.update({
      where: { orgId_id: { orgId: ctx.orgId, id: importId } },
      data: { decisions },
      select: { id: true },
    });
    await recordAudit(tx, ctx, "decideRow", "RosterImport", importId);
    return undefined;
  });
}
