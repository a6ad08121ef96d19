import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import type { Tick } from "@/lib/meetings/checklist/schema";
import { holdMeeting } from "@/lib/meetings/held/queries";
import type { OrgContext } from "@/lib/tenancy/context";

/** Ticks something off one's own list for a first meeting, or takes the tick back. Nobody else sees it. Throws `not_found`. */
export function tickOff(ctx: OrgContext, input: Tick, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { relations } = await holdMeeting(tx, ctx, input.meetingId);
    authorize(ctx, "arrangeMeeting", relations);
    const { meetingId, item } = input;
    const mine = { orgId: ctx.orgId, meetingId, membershipId: ctx.membershipId, item };
    if (input.done === "no") await tx.meetingCheck.deleteMany({ where: mine });
    else await tx.meetingCheck.createMany({ data: [{ ...mine, at: now() }], skipDuplicates: true });
    return undefined;
  });
}
