import { can } from "@/lib/authz/policy";
import { afterCommit, withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { tellWriting } from "@/lib/live/writing";
import type { SayWriting } from "@/lib/points/schema";
import { openSession } from "@/lib/sessions/open/queries";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * Tells a group's other phones that somebody of it is writing: not who, not what, and nothing is stored. Throws `not_found` for
 * another group's people.
 */
export function sayWriting(ctx: OrgContext, { sessionId, ...where }: SayWriting): Promise<void> {
  return withOrg(ctx, async (tx) => {
    const session = await openSession(tx, ctx, sessionId);
    const seated = session.myGroupId === where.groupId;
    if (!can(ctx, "writePoint", seated ? ["seated"] : []) || session.status === "cancelled")
      throw notFound("group");
    afterCommit(() => tellWriting({ orgId: ctx.orgId, sessionId, ...where }));
  });
}
