import type { Tx } from "@/lib/db/unit";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * Lets the commands that add or invite people of one organization run one after the other, so that two at the same moment
 * never add or invite anybody twice. Held until the unit of work ends.
 */
export async function lockRoster(tx: Tx, ctx: OrgContext): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`roster:${ctx.orgId}`}, 0))`;
}
