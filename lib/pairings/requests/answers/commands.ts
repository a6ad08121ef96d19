import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { emit } from "@/lib/db/outbox";
import type { Tx } from "@/lib/db/unit";
import { conflict } from "@/lib/errors";
import { closeRequest, type Held, holdRequest } from "@/lib/pairings/requests/held/commands";
import { checkAgreed, checkOpen, SETTLED } from "@/lib/pairings/requests/held/rules";
import type { DeclineRequest, RequestId } from "@/lib/pairings/requests/schema";
import { declineWords } from "@/lib/pairings/rules";
import { expireProposals, heldMentees, holdParticipations } from "@/lib/pairings/upkeep/commands";
import { apartForPairing } from "@/lib/pairings/upkeep/queries";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * The mentor says yes. Where the cohort needs no approval the two are paired at once; otherwise the request waits for an
 * organizer. Answers with the pairing where there is one. Throws `not_found`, `conflict`.
 */
export function acceptRequest(
  ctx: OrgContext,
  input: RequestId,
  key?: RequestKey,
): Promise<{ pairingId: string | null }> {
  return onceInOrg(ctx, key, async (tx) => {
    const request = await holdRequest(tx, ctx, input.requestId);
    authorize(ctx, "answerRequest", request.relations);
    checkOpen(request);
    await checkSeat(tx, ctx, request);
    await recordAudit(tx, ctx, "acceptRequest", "PairingRequest", request.id);
    if (request.way !== "approval") return { pairingId: await pair(tx, ctx, request) };
    await tx.pairingRequest.updateMany({
      where: { orgId: ctx.orgId, id: request.id },
      data: { state: "agreed", answeredAt: now() },
    });
    return { pairingId: null };
  });
}

/** An organizer approves what a mentee and a mentor chose; the two are paired. Throws `not_found`, `conflict`. */
export function approveRequest(
  ctx: OrgContext,
  input: RequestId,
  key?: RequestKey,
): Promise<{ pairingId: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    const request = await holdRequest(tx, ctx, input.requestId);
    authorize(ctx, "approveRequest", request.relations);
    checkAgreed(request);
    await checkSeat(tx, ctx, request);
    await recordAudit(tx, ctx, "approveRequest", "PairingRequest", request.id);
    return { pairingId: await pair(tx, ctx, request) };
  });
}

/** An organizer does not approve; both are told kindly, without a reason. Throws `not_found`, `conflict`. */
export function refuseRequest(ctx: OrgContext, input: RequestId, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const request = await holdRequest(tx, ctx, input.requestId);
    authorize(ctx, "approveRequest", request.relations);
    checkAgreed(request);
    await closeRequest(tx, ctx, request.id, { state: "refused" });
    await recordAudit(tx, ctx, "refuseRequest", "PairingRequest", request.id);
    await emit(tx, ctx, "mail.request-closed", { request: request.id });
    return undefined;
  });
}

/** The mentor says no, in ready-made kind words that the mentee reads. Throws `not_found`, `conflict`. */
export function declineRequest(ctx: OrgContext, input: DeclineRequest, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const request = await holdRequest(tx, ctx, input.requestId);
    authorize(ctx, "answerRequest", request.relations);
    if (request.state !== "agreed") checkOpen(request);
    await closeRequest(tx, ctx, request.id, {
      ...{ state: "declined", words: declineWords[input.words], answeredAt: now() },
    });
    await recordAudit(tx, ctx, "declineRequest", "PairingRequest", request.id);
    await emit(tx, ctx, "mail.request-closed", { request: request.id });
    return undefined;
  });
}

/** Room and rules hold at the moment of the yes, whatever they were when it was asked. */
async function checkSeat(tx: Tx, ctx: OrgContext, request: Held): Promise<void> {
  const { orgId } = ctx;
  const { cohortId, mentorId, menteeId, cohortStatus } = request;
  if (cohortStatus !== "enrolling" && cohortStatus !== "active")
    throw conflict("This cohort does not pair people at the moment.");
  const people = await holdParticipations(tx, { orgId, cohortId }, [mentorId, menteeId]);
  const here = people.filter((person) => !person.leftAt && !person.membershipLeft);
  const mentor = here.find(({ id }) => id === mentorId);
  if (!mentor || here.length < 2) throw conflict("One of the two has left the cohort.");
  const apart = await apartForPairing(tx, mentorId, menteeId);
  await expireProposals(tx, { orgId, mentorId });
  const held = await heldMentees(tx, { orgId, mentorId });
  if (held.includes(menteeId)) throw conflict("These two are paired or asked already.");
  if (apart || held.length >= (mentor.capacity ?? 0))
    throw conflict("There is no seat for this pair at the moment. An organizer can help.");
}

async function pair(tx: Tx, ctx: OrgContext, request: Held): Promise<string> {
  const pairingId = newId();
  const [done] = await tx.$queryRaw<{ done: boolean }[]>`
    select pair_from_request(${request.id}::uuid, ${pairingId}::uuid, ${now()}) as "done"`;
  if (!done?.done) throw conflict(SETTLED);
  await emit(tx, ctx, "mail.pairing-answered", { pairing: pairingId });
  return pairingId;
}
