import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { emit } from "@/lib/db/outbox";
import type { Tx } from "@/lib/db/unit";
import { conflict, invalid, notFound } from "@/lib/errors";
import { closeRequest, holdRequest } from "@/lib/pairings/requests/held/commands";
import { checkOpen } from "@/lib/pairings/requests/held/rules";
import { MOST_OPEN } from "@/lib/pairings/requests/rules";
import type { AskMentor, RequestId } from "@/lib/pairings/requests/schema";
import { holdParticipations } from "@/lib/pairings/upkeep/commands";
import type { OrgContext } from "@/lib/tenancy/context";

const NOT_NOW = "This mentor takes nobody new at the moment. Please choose another.";

/**
 * A mentee asks a mentor of their cohort, in a sentence or two. Throws `not_found`; `conflict` where the cohort's pairs are made
 * another way, or three requests wait already; `invalid` on `mentorId` in one sentence for full and for not possible.
 */
export function askMentor(
  ctx: OrgContext,
  input: AskMentor,
  key?: RequestKey,
): Promise<{ requestId: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    const { orgId } = ctx;
    const { cohortId, mentorId, text } = input;
    const menteeId = await ownPart(tx, ctx, cohortId);
    await holdParticipations(tx, { orgId, cohortId }, [menteeId, mentorId]);
    const waiting = await tx.pairingRequest.findMany({
      where: { orgId, menteeId, state: { in: ["open", "agreed"] } },
      select: { mentorId: true },
    });
    if (waiting.some((each) => each.mentorId === mentorId)) refuse("You have asked this mentor already.");
    if (waiting.length >= MOST_OPEN)
      throw conflict("You are waiting for three mentors. Take one request back, or wait for an answer.");
    const mentors = await tx.$queryRaw<{ id: string; canAsk: boolean }[]>`
      select participation_id as "id", can_ask as "canAsk" from mentors_to_ask(${cohortId}::uuid, ${now()})`;
    const mentor = mentors.find(({ id }) => id === mentorId);
    if (!mentor) throw notFound("mentor");
    const paired = await tx.pairing.count({
      where: {
        orgId,
        mentorId,
        menteeId,
        OR: [{ status: "active" }, { status: "proposed", expiresAt: { gt: now() } }],
      },
    });
    if (paired > 0) throw conflict("You two are paired, or asked, already.");
    if (!mentor.canAsk) refuse(NOT_NOW);
    const requestId = newId();
    await tx.pairingRequest.createMany({
      data: [{ orgId, id: requestId, cohortId, menteeId, mentorId, text, createdAt: now() }],
    });
    await recordAudit(tx, ctx, "askMentor", "PairingRequest", requestId);
    await emit(tx, ctx, "mail.request-asked", { request: requestId });
    return { requestId };
  });
}

/** The asking member's part as a mentee in a cohort where mentees ask. */
async function ownPart(tx: Tx, ctx: OrgContext, cohortId: string): Promise<string> {
  const cohort = await tx.cohort.findUnique({
    relationLoadStrategy: "join",
    where: { orgId_id: { orgId: ctx.orgId, id: cohortId } },
    select: {
      ...{ status: true, pairingWay: true, archivedAt: true },
      participations: {
        where: { orgId: ctx.orgId, membershipId: ctx.membershipId, leftAt: null },
        select: { id: true, role: true },
      },
    },
  });
  const part = cohort?.participations[0];
  if (!cohort || (cohort.status === "draft" && !part)) throw notFound("cohort");
  authorize(ctx, "askMentor", part ? [part.role] : []);
  if (!part) throw notFound("cohort");
  const pairs = cohort.status === "enrolling" || cohort.status === "active";
  if (!pairs || cohort.archivedAt) throw conflict("This cohort does not pair people at the moment.");
  if (cohort.pairingWay === "organizer")
    throw conflict(
      "The organizers match people in this cohort. They would be glad to hear whom you hope for.",
    );
  return part.id;
}

function refuse(message: string): never {
  throw invalid(message, { mentorId: message });
}

/** The mentee takes a request back; nobody is told, the mentor sees that it was taken back. Throws `not_found`, `conflict`. */
export function withdrawRequest(ctx: OrgContext, input: RequestId, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const request = await holdRequest(tx, ctx, input.requestId);
    authorize(ctx, "withdrawRequest", request.relations);
    if (request.state !== "agreed") checkOpen(request);
    await closeRequest(tx, ctx, request.id, { state: "withdrawn" });
    await recordAudit(tx, ctx, "withdrawRequest", "PairingRequest", request.id);
    return undefined;
  });
}
