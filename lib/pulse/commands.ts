import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { conflict } from "@/lib/errors";
import { pulsePhase } from "@/lib/pulse/rules";
import type { AnswerPulse } from "@/lib/pulse/schema";
import { openSession } from "@/lib/sessions/open/queries";
import type { OrgContext } from "@/lib/tenancy/context";

// Nothing is recorded of who answered and when: an owner who reads the record could otherwise put names to a small number.

/**
 * Says whether a session was worth this evening, 1 to 5, with a word why; said again until it closes, it takes the place of what
 * was said. Throws `not_found`, `forbidden`; `conflict` before the session's end, after it has closed, and for whoever was not there.
 */
export function answerPulse(ctx: OrgContext, input: AnswerPulse, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { sessionId, rating, words } = input;
    const { orgId, membershipId } = ctx;
    const session = await openSession(tx, ctx, sessionId);
    authorize(ctx, "answerPulse", session.relations);
    if (session.status !== "scheduled")
      throw conflict("This evening did not take place, so there is nothing to judge.");
    const phase = pulsePhase(session.endsAt, now());
    if (phase === "before") throw conflict("The evening is not over yet. Afterwards one tap is enough.");
    if (phase === "closed")
      throw conflict("This has closed, and the answers are counted. Thank you all the same.");
    const missed = await tx.attendance.count({
      where: { orgId, sessionId, participation: { membershipId }, status: "absent" },
    });
    if (missed > 0) throw conflict("You were noted as absent, so this evening is not yours to judge.");
    await tx.pulse.upsert({
      where: { orgId_sessionId_membershipId: { orgId, sessionId, membershipId } },
      create: { orgId, id: newId(), sessionId, membershipId, rating, words },
      update: { rating, words },
    });
    return undefined;
  });
}
