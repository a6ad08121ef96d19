import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { emit } from "@/lib/db/outbox";
import { conflict } from "@/lib/errors";
import { lockProgram } from "@/lib/programs/order";
import { accepters } from "@/lib/safety/conduct/queries";
import { mayRemind } from "@/lib/safety/conduct/rules";
import type { RemindOfConduct } from "@/lib/safety/conduct/schema";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * Reminds everybody who has joined and not accepted the program's texts as they are now, by one mail. Throws `not_found`;
 * `conflict` within a day of the last time, or where everybody has.
 */
export function remindOfConduct(
  ctx: OrgContext,
  input: RemindOfConduct,
  key?: RequestKey,
): Promise<{ reminded: number }> {
  return onceInOrg(ctx, key, async (tx) => {
    const { orgId } = ctx;
    const { programId: id } = input;
    await lockProgram(tx, ctx, id);
    authorize(ctx, "remindOfConduct");
    const { conductRemindedAt } = await tx.program.findUniqueOrThrow({
      where: { orgId_id: { orgId, id } },
      select: { conductRemindedAt: true },
    });
    if (!mayRemind(conductRemindedAt, now()))
      throw conflict("They were reminded within the last day. Give them until tomorrow.");
    const people = await accepters(tx, ctx, id);
    const waiting = people.filter(({ isCurrent, hasJoined }) => !isCurrent && hasJoined);
    if (waiting.length === 0)
      throw conflict("Everybody who has joined has accepted the texts as they are now.");
    await tx.program.updateMany({ where: { orgId, id }, data: { conductRemindedAt: now() } });
    await recordAudit(tx, ctx, "remindOfConduct", "Program", id);
    const mails = waiting.map(({ participationId }) => ({ participation: participationId }));
    await emit(tx, ctx, "mail.conduct-reminder", ...mails);
    return { reminded: waiting.length };
  });
}
