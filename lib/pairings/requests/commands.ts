import { recordAudit } from "@/lib/audit/commands";
import { type Actor, authorize, can } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { emit } from "@/lib/db/outbox";
import type { Tx } from "@/lib/db/unit";
import { conflict, invalid, notFound } from "@/lib/errors";
import { MOST_OPEN } from "@/lib/pairings/requests/rules";
import type { AskMentor, DeclineRequest, RequestId } from "@/lib/pairings/requests/schema";
import { declineWords } from "@/lib/pairings/rules";
import { expireProposals, heldMentees, holdParticipations } from "@/lib/pairings/upkeep/commands";
import { apartForPairing } from "@/lib/pairings/upkeep/queries";
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
    await close(tx, ctx, request.id, { state: "refused" });
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
    await close(tx, ctx, request.id, {
      ...{ state: "declined", words: declineWords[input.words], answeredAt: now() },
    });
    await recordAudit(tx, ctx, "declineRequest", "PairingRequest", request.id);
    await emit(tx, ctx, "mail.request-closed", { request: request.id });
    return undefined;
  });
}

/** The mentee takes a request back; nobody is told, the mentor sees that it was taken back. Throws `not_found`, `conflict`. */
export function withdrawRequest(ctx: OrgContext, input: RequestId, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const request = await holdRequest(tx, ctx, input.requestId);
    authorize(ctx, "withdrawRequest", request.relations);
    if (request.state !== "agreed") checkOpen(request);
    await close(tx, ctx, request.id, { state: "withdrawn" });
    await recordAudit(tx, ctx, "withdrawRequest", "PairingRequest", request.id);
    return undefined;
  });
}

type Held = {
  id: string;
  cohortId: string;
  menteeId: string;
  mentorId: string;
  state: string;
  way: "organizer" | "asking" | "approval";
  cohortStatus: string;
  relations: Actor[];
};

/** The request, locked where it is the actor's to change, and who they are to it. Whoever may not know of it gets `not_found`. */
async function holdRequest(tx: Tx, ctx: OrgContext, requestId: string): Promise<Held> {
  type Row = Omit<Held, "relations"> & { mentorMembershipId: string; menteeMembershipId: string };
  const [row] = await tx.$queryRaw<Row[]>`
    select r."id", r."cohortId", r."menteeId", r."mentorId", r."state", c."pairingWay" as "way", c."status" as "cohortStatus",
      a."membershipId" as "mentorMembershipId", b."membershipId" as "menteeMembershipId"
    from "PairingRequest" r
    join "Cohort" c on c."orgId" = r."orgId" and c."id" = r."cohortId"
    join "Participation" a on a."orgId" = r."orgId" and a."id" = r."mentorId"
    join "Participation" b on b."orgId" = r."orgId" and b."id" = r."menteeId"
    where r."orgId" = ${ctx.orgId}::uuid and r."id" = ${requestId}::uuid`;
  if (!row) throw notFound("request");
  const { mentorMembershipId, menteeMembershipId, ...rest } = row;
  const relations: Actor[] =
    mentorMembershipId === ctx.membershipId
      ? ["party", "mentor"]
      : menteeMembershipId === ctx.membershipId
        ? ["party", "author"]
        : [];
  const mayApprove = row.state === "agreed" && can(ctx, "approveRequest");
  if (!can(ctx, "viewRequest", relations) && !mayApprove) throw notFound("request");
  await holdParticipations(tx, { orgId: ctx.orgId, cohortId: row.cohortId }, [row.menteeId, row.mentorId]);
  // What waited for the two may have been answered meanwhile.
  const now = await tx.pairingRequest.findUnique({
    where: { orgId_id: { orgId: ctx.orgId, id: requestId } },
    select: { state: true },
  });
  if (!now) throw conflict(SETTLED);
  return { ...rest, state: now.state, relations };
}

const SETTLED = "This request has been settled in the meantime. The page shows how it stands.";

function checkOpen({ state }: Held): void {
  if (state !== "open") throw conflict(SETTLED);
}

function checkAgreed({ state }: Held): void {
  if (state !== "agreed") throw conflict(SETTLED);
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

type Closed = { state: "declined" | "withdrawn" | "refused"; words?: string; answeredAt?: Date };

async function close(tx: Tx, ctx: OrgContext, id: string, data: Closed): Promise<void> {
  await tx.pairingRequest.updateMany({ where: { orgId: ctx.orgId, id }, data: { ...data, closedAt: now() } });
}
