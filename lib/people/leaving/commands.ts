import { noticePlaceFreed } from "@/lib/applications/waitlist/commands";
import { recordAudit } from "@/lib/audit/commands";
import { type Actor, authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import { emit } from "@/lib/db/outbox";
import type { Tx } from "@/lib/db/unit";
import { conflict, notFound } from "@/lib/errors";
import { endPairingsOf, holdParticipations } from "@/lib/pairings/upkeep/commands";
import { endLinks } from "@/lib/people/invitations/sending/commands";
import { leavingRefusals } from "@/lib/people/leaving/rules";
import { holdOwners } from "@/lib/people/roles/commands";
import type { MembershipId } from "@/lib/people/schema";
import { lockRoster } from "@/lib/people/upkeep/commands";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * Somebody leaves the organization, by themselves or by an organizer; owners and organizers are removed by owners alone.
 * What they said, wrote and sat stays. Their places, pairings and seats to come end; an open invitation ends too. Inviting
 * again brings them back. Throws `not_found`, `conflict` for the last owner.
 */
export function removePerson(ctx: OrgContext, input: MembershipId, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { membershipId } = input;
    const isSelf = membershipId === ctx.membershipId;
    const relations: Actor[] = isSelf ? ["self"] : [];
    authorize(ctx, "removePerson", relations);
    await lockRoster(tx, ctx);
    await endInvitation(tx, ctx, membershipId);
    const { person, owners } = await holdOwners(tx, ctx, membershipId);
    if (!person) throw notFound("person");
    if (person.status === "left") throw conflict(leavingRefusals.gone);
    if (!isSelf && person.role !== "member") authorize(ctx, "changeRoles");
    if (owners.length === 1 && owners[0] === membershipId) throw conflict(leavingRefusals.lastOwner);
    await leaveCohorts(tx, ctx, membershipId);
    await takeAlong(tx, ctx, membershipId);
    // A role is never handed back by an invitation.
    await tx.membership.update({
      where: { orgId_id: { orgId: ctx.orgId, id: membershipId } },
      data: { status: "left", role: "member" },
    });
    await recordAudit(tx, ctx, isSelf ? "leaveOrganization" : "removePerson", "Membership", membershipId);
    if (person.status === "active")
      await emit(tx, ctx, "mail.member-left", { membership: membershipId, by: ctx.membershipId });
    return undefined;
  });
}

/** First, in the order in which an invitation is accepted. */
async function endInvitation(tx: Tx, ctx: OrgContext, membershipId: string): Promise<void> {
  const open = await tx.invitation.updateManyAndReturn({
    where: { orgId: ctx.orgId, membershipId, acceptedAt: null, revokedAt: null },
    data: { revokedAt: now() },
    select: { id: true },
  });
  if (open.length > 0)
    await endLinks(
      tx,
      ctx,
      open.map(({ id }) => id),
    );
}

/** Places of seasons that are over stay: they are history. */
async function leaveCohorts(tx: Tx, ctx: OrgContext, membershipId: string): Promise<void> {
  const { orgId } = ctx;
  const leftAt = now();
  const parts = await tx.participation.findMany({
    where: {
      orgId,
      membershipId,
      leftAt: null,
      cohort: { status: { in: ["draft", "enrolling", "active"] } },
    },
    select: { id: true, cohortId: true },
    orderBy: { id: "asc" },
  });
  for (const { id, cohortId } of parts) {
    await holdParticipations(tx, { orgId, cohortId }, [id]);
    await tx.participation.update({ where: { orgId_id: { orgId, id } }, data: { leftAt } });
    await endPairingsOf(tx, ctx, id, leftAt);
    await tx.seat.deleteMany({
      where: { orgId, participationId: id, session: { startsAt: { gt: leftAt } } },
    });
  }
  await noticePlaceFreed(tx, ctx, ...parts.map(({ cohortId }) => cohortId));
}

/** What somebody said about themselves goes with them. */
async function takeAlong(tx: Tx, ctx: OrgContext, membershipId: string): Promise<void> {
  const { orgId } = ctx;
  await tx.memberDetail.deleteMany({ where: { orgId, membershipId } });
  const { portraitId } = await tx.membership.findUniqueOrThrow({
    where: { orgId_id: { orgId, id: membershipId } },
    select: { portraitId: true },
  });
  if (portraitId) await tx.picture.deleteMany({ where: { orgId, id: portraitId } });
}
