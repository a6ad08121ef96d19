import { recordAudit } from "@/lib/audit/commands";
import { type Actor, authorize, can } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import type { PairingAnswer, PairingStatus } from "@/lib/db/generated/enums";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { emit } from "@/lib/db/outbox";
import type { Tx } from "@/lib/db/unit";
import { conflict, invalid, notFound } from "@/lib/errors";
import { declineWords, endWords, expiryOf, roomSentence, standing } from "@/lib/pairings/rules";
import type { DeclinePairing, EndPairing, PairingId, ProposePairing } from "@/lib/pairings/schema";
import { expireProposals, heldMentees, holdParticipations } from "@/lib/pairings/upkeep/commands";
import { apartForPairing } from "@/lib/pairings/upkeep/queries";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * Proposes a mentor and a mentee to each other; both are asked by mail and have 14 days. The proposal holds a seat of the
 * mentor's capacity, also against others made at the same moment. Throws `not_found`; `conflict` where the cohort does
 * not pair now; `invalid` on `mentorId` or `menteeId`.
 */
export function proposePairing(
  ctx: OrgContext,
  input: ProposePairing,
  key?: RequestKey,
): Promise<{ pairingId: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    const { orgId } = ctx;
    const { cohortId, mentorId, menteeId, reason } = input;
    const cohort = await tx.cohort.findUnique({
      where: { orgId_id: { orgId, id: cohortId } },
      select: { status: true },
    });
    if (!cohort) throw notFound("cohort");
    authorize(ctx, "proposePairing");
    if (cohort.status === "draft")
      throw conflict("Open enrollment first: people are told about a proposal at once.");
    if (cohort.status === "completed")
      throw conflict("This season is complete. Reopen it to propose a pairing.");
    await holdSeat(tx, ctx, input);
    const pairingId = newId();
    const proposedAt = now();
    await tx.pairing.create({
      data: {
        orgId,
        id: pairingId,
        cohortId,
        mentorId,
        menteeId,
        reason,
        proposedAt,
        expiresAt: expiryOf(proposedAt),
      },
    });
    await recordAudit(tx, ctx, "proposePairing", "Pairing", pairingId);
    await emit(tx, ctx, "mail.pairing-proposed", { pairing: pairingId });
    return { pairingId };
  });
}

async function holdSeat(
  tx: Tx,
  ctx: OrgContext,
  { cohortId, mentorId, menteeId }: ProposePairing,
): Promise<void> {
  const { orgId } = ctx;
  const people = await holdParticipations(tx, { orgId, cohortId }, [mentorId, menteeId]);
  const here = people.filter((person) => !person.leftAt && !person.membershipLeft);
  const mentor = here.find((person) => person.id === mentorId && person.role === "mentor");
  const mentee = here.find((person) => person.id === menteeId && person.role === "mentee");
  if (!mentor)
    refuse("mentorId", "This person is not a mentor in this cohort any more. Please choose another.");
  if (!mentee)
    refuse("menteeId", "This person is not a mentee in this cohort any more. Please choose another.");
  if (await apartForPairing(tx, mentorId, menteeId))
    refuse("mentorId", "These two cannot be paired. Please choose another.");
  await expireProposals(tx, { orgId, mentorId });
  const held = await heldMentees(tx, { orgId, mentorId });
  if (held.includes(menteeId)) refuse("mentorId", "These two are paired or asked already.");
  const capacity = mentor.capacity ?? 0;
  if (held.length >= capacity) {
    refuse(
      "mentorId",
      `This mentor has no seat left (${roomSentence(capacity, held.length)}). Please choose another.`,
    );
  }
}

function refuse(field: "mentorId" | "menteeId", message: string): never {
  throw invalid(message, { [field]: message });
}

/** One of the two says yes; with the second yes the pairing is active. Throws `not_found`, `conflict` if it is too late. */
export function acceptPairing(ctx: OrgContext, input: PairingId, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { pairing, relations, side } = await lockPairing(tx, ctx, input.pairingId);
    authorize(ctx, "answerPairing", relations);
    checkOpen(pairing);
    const both = { ...pairing, [`${side}Answer`]: "accepted" };
    const isActive = both.mentorAnswer === "accepted" && both.menteeAnswer === "accepted";
    await tx.pairing.update({
      where: { orgId_id: { orgId: ctx.orgId, id: pairing.id } },
      data: {
        [`${side}Answer`]: "accepted",
        ...(isActive ? { status: "active", activatedAt: now() } : {}),
      },
    });
    await recordAudit(tx, ctx, "acceptPairing", "Pairing", pairing.id);
    if (isActive) await emit(tx, ctx, "mail.pairing-answered", { pairing: pairing.id });
    return undefined;
  });
}

/**
 * One of the two says no, in ready-made kind words that the other reads; the note goes to the organizers alone. The mentor's
 * seat is free again. Throws `not_found`, `conflict` if it is too late.
 */
export function declinePairing(ctx: OrgContext, input: DeclinePairing, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { pairing, relations, side } = await lockPairing(tx, ctx, input.pairingId);
    authorize(ctx, "answerPairing", relations);
    checkOpen(pairing);
    await tx.pairing.update({
      where: { orgId_id: { orgId: ctx.orgId, id: pairing.id } },
      data: {
        [`${side}Answer`]: "declined",
        status: "declined",
        declineWords: declineWords[input.words],
        closedAt: now(),
      },
    });
    await addRemark(tx, ctx, pairing.id, input.note);
    await recordAudit(tx, ctx, "declinePairing", "Pairing", pairing.id);
    await emit(tx, ctx, "mail.pairing-answered", { pairing: pairing.id });
    await emit(tx, ctx, "pairings.draft-rest", { pairing: pairing.id });
    return undefined;
  });
}

/** Ends an active pairing, by either of the two or an organizer; its history stays. Throws `not_found`, `conflict`. */
export function endPairing(ctx: OrgContext, input: EndPairing, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { pairing, relations } = await lockPairing(tx, ctx, input.pairingId);
    authorize(ctx, "endPairing", relations);
    if (pairing.status !== "active")
      throw conflict("This pairing is not active, so there is nothing to end.");
    await tx.pairing.update({
      where: { orgId_id: { orgId: ctx.orgId, id: pairing.id } },
      data: { status: "ended", endReason: endWords[input.reason], closedAt: now() },
    });
    await addRemark(tx, ctx, pairing.id, input.note);
    await recordAudit(tx, ctx, "endPairing", "Pairing", pairing.id);
    await emit(tx, ctx, "mail.pairing-ended", { pairing: pairing.id, by: ctx.membershipId });
    return undefined;
  });
}

/** Takes a proposal back before both have answered. Throws `not_found`, `conflict` once it was answered or has lapsed. */
export function withdrawPairing(ctx: OrgContext, input: PairingId, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { pairing, relations } = await lockPairing(tx, ctx, input.pairingId);
    authorize(ctx, "proposePairing", relations);
    checkOpen(pairing);
    await tx.pairing.update({
      where: { orgId_id: { orgId: ctx.orgId, id: pairing.id } },
      data: { status: "ended", closedAt: now() },
    });
    await recordAudit(tx, ctx, "withdrawPairing", "Pairing", pairing.id);
    await emit(tx, ctx, "mail.pairing-ended", { pairing: pairing.id, by: ctx.membershipId });
    return undefined;
  });
}

type LockedPairing = {
  id: string;
  status: PairingStatus;
  expiresAt: Date;
  mentorAnswer: PairingAnswer;
  menteeAnswer: PairingAnswer;
  mentorMembershipId: string;
  menteeMembershipId: string;
};

/** The pairing, locked, and who the actor is to it. Whoever may not know of it gets `not_found`. */
async function lockPairing(tx: Tx, ctx: OrgContext, pairingId: string) {
  const [pairing] = await tx.$queryRaw<LockedPairing[]>`
    select x."id", x."status", x."expiresAt", x."mentorAnswer", x."menteeAnswer",
      a."membershipId" as "mentorMembershipId", b."membershipId" as "menteeMembershipId"
    from "Pairing" x
    join "Participation" a on a."orgId" = x."orgId" and a."id" = x."mentorId"
    join "Participation" b on b."orgId" = x."orgId" and b."id" = x."menteeId"
    where x."orgId" = ${ctx.orgId}::uuid and x."id" = ${pairingId}::uuid for update of x`;
  if (!pairing) throw notFound("pairing");
  const side: "mentor" | "mentee" = pairing.mentorMembershipId === ctx.membershipId ? "mentor" : "mentee";
  const isParty = side === "mentor" || pairing.menteeMembershipId === ctx.membershipId;
  const relations: Actor[] = isParty ? ["party"] : [];
  if (!can(ctx, "viewPairing", relations)) throw notFound("pairing");
  return { pairing, relations, side };
}

function checkOpen(pairing: LockedPairing): void {
  const state = standing(pairing, now());
  if (state === "expired") throw conflict("This proposal has lapsed. An organizer can propose it again.");
  if (state !== "proposed")
    throw conflict("This proposal has been settled in the meantime. The page shows how it stands.");
}

async function addRemark(tx: Tx, ctx: OrgContext, pairingId: string, body: string): Promise<void> {
  if (!body) return;
  await tx.pairingRemark.create({
    data: { orgId: ctx.orgId, pairingId, authorId: ctx.membershipId, body, createdAt: now() },
  });
}
