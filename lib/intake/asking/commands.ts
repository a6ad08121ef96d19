import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { lockCohort } from "@/lib/cohorts/archive/queries";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { emit } from "@/lib/db/outbox";
import { MANY, manyRowsWritten } from "@/lib/db/unit";
import { conflict } from "@/lib/errors";
import { askedBefore } from "@/lib/intake/asking/rules";
import type { AskForIntake } from "@/lib/intake/asking/schema";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * Asks everybody of a cohort who has joined and not said yet what the pairing needs, by one mail each, at most once a day.
 * Answers with how many mails go out. Throws `not_found`; `conflict` where nobody is to be asked.
 */
export function askForIntake(
  ctx: OrgContext,
  input: AskForIntake,
  key?: RequestKey,
): Promise<{ asked: number }> {
  return onceInOrg(ctx, key, async (tx) => {
    const { orgId } = ctx;
    const { cohortId } = input;
    await lockCohort(tx, ctx, cohortId);
    authorize(ctx, "askForIntake");
    const at = now();
    const asked = await tx.participation.updateManyAndReturn({
      where: {
        orgId,
        cohortId,
        leftAt: null,
        cohort: { status: { in: ["enrolling", "active"] } },
        membership: { status: "active" },
        AND: [
          { OR: [{ intake: null }, { intake: { filledAt: null } }] },
          { OR: [{ intakeAskedAt: null }, { intakeAskedAt: { lte: askedBefore(at) } }] },
        ],
      },
      data: { intakeAskedAt: at },
      select: { id: true },
    });
    if (asked.length === 0)
      throw conflict("There is nobody to ask: they have answered, or were asked within the last day.");
    if (asked.length >= MANY) manyRowsWritten();
    await recordAudit(tx, ctx, "askForIntake", "Cohort", cohortId);
    await emit(tx, ctx, "mail.intake-asked", ...asked.map(({ id }) => ({ participation: id })));
    return { asked: asked.length };
  });
}
