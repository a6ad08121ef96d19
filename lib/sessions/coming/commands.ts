import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { withLink } from "@/lib/db/unit";
import { conflict, notFound } from "@/lib/errors";
import { announce } from "@/lib/live/commands";
import type { AnswerByLink, AnswerSession } from "@/lib/sessions/coming/schema";
import { openSession } from "@/lib/sessions/open/queries";
import type { LinkContext, OrgContext } from "@/lib/tenancy/context";

const CANCELLED = "This evening is cancelled, so nobody needs to come.";
const OVER = "This evening is over.";

/** Somebody who takes part says whether they come; as often as they like until it is over. Throws `not_found`, `conflict`. */
export function answerSession(ctx: OrgContext, input: AnswerSession, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const session = await openSession(tx, ctx, input.sessionId);
    authorize(ctx, "answerSession", session.relations);
    const { myParticipationId: participationId } = session;
    if (!participationId || session.cohortStatus === "draft") throw notFound("session");
    if (session.status === "cancelled") throw conflict(CANCELLED);
    if (session.endsAt <= now()) throw conflict(OVER);
    const said = { coming: input.coming, answeredFor: session.startsAt, answeredAt: now() };
    await tx.$executeRaw`
      insert into "Rsvp" ("orgId", "id", "sessionId", "participationId", "coming", "answeredFor", "answeredAt")
      values (${ctx.orgId}::uuid, ${newId()}::uuid, ${session.id}::uuid, ${participationId}::uuid, ${said.coming}::"Coming",
        ${said.answeredFor}, ${said.answeredAt})
      on conflict ("orgId", "sessionId", "participationId") do update set "coming" = excluded."coming",
        "answeredFor" = excluded."answeredFor", "answeredAt" = excluded."answeredAt"`;
    await announce(tx, ctx, { sessionId: session.id, about: "presence" });
    await recordAudit(tx, ctx, "answerSession", "Session", session.id);
    return undefined;
  });
}

/** The same by the link of a mail, which lets exactly one person answer exactly one evening. Throws `not_found`, `conflict`. */
export function answerByLink(ctx: LinkContext, input: AnswerByLink): Promise<void> {
  return withLink(ctx, async (tx) => {
    const [row] = await tx.$queryRaw<{ outcome: string; sessionId: string }[]>`
      select outcome, (select page ->> 'id' from open_rsvp()) as "sessionId"
      from answer_rsvp(${input.coming}::"Coming", ${newId()}::uuid, ${now()})`;
    if (row?.outcome === "over") throw conflict(OVER);
    if (row?.outcome === "cancelled") throw conflict(CANCELLED);
    if (row?.outcome !== "said") throw notFound("evening");
    await announce(tx, ctx, { sessionId: row.sessionId, about: "presence" });
  });
}
