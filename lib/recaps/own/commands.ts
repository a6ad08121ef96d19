import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import type { Tx } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { openRecap } from "@/lib/recaps/queries";
import type { CreditOwn } from "@/lib/recaps/schema";
import type { OrgContext } from "@/lib/tenancy/context";

/** Lets one's name stand beside one's own words in a recap, or takes it away: at any time, also after it was published. */
export function creditInRecap(ctx: OrgContext, input: CreditOwn, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    await openRecap(tx, ctx, input.recapId);
    const mine = { orgId: ctx.orgId, id: input.id, authorId: ctx.membershipId };
    if (!(await has(tx, input, mine))) throw notFound("point");
    authorize(ctx, "editPoint", ["author"]);
    const data = { credited: input.credited };
    if (input.kind === "point") await tx.point.updateMany({ where: mine, data });
    else await tx.addition.updateMany({ where: mine, data });
    await recordAudit(tx, ctx, "creditInRecap", input.kind === "point" ? "Point" : "Addition", input.id);
    return undefined;
  });
}

async function has(
  tx: Tx,
  { kind, recapId }: CreditOwn,
  mine: { orgId: string; id: string; authorId: string },
) {
  if (kind === "addition") return (await tx.addition.count({ where: { ...mine, recapId } })) > 0;
  const own = await tx.$queryRaw<unknown[]>`
    select from recap_own(${recapId}::uuid) o where o.kind = 'point' and o.id = ${mine.id}::uuid`;
  return own.length > 0;
}
