import { recordAudit } from "@/lib/audit/commands";
import { recordOwn } from "@/lib/audit/own/commands";
import { linkHash } from "@/lib/auth/secret";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { onceForUser, onceInOrg, type RequestKey } from "@/lib/db/once";
import type { Tx } from "@/lib/db/unit";
import { conflict, invalid, notFound } from "@/lib/errors";
import { domainFits, otherDomain } from "@/lib/organizations/sign-in/rules";
import { refusals } from "@/lib/people/invitations/rules";
import type { AcceptInvitation, InviteMembers, InvitePerson } from "@/lib/people/invitations/schema";
import {
  checkMails,
  endLinks,
  renewInvitations,
  sendInvitations,
} from "@/lib/people/invitations/sending/commands";
import {
  domainsTaken,
  mailsLeft,
  openInvitation,
  whoToInvite,
  writtenEnough,
} from "@/lib/people/invitations/sending/queries";
import type { MembershipId } from "@/lib/people/schema";
import { lockRoster } from "@/lib/people/upkeep/commands";
import { bringProfile } from "@/lib/profile/commands";
import type { OrgContext, UserContext } from "@/lib/tenancy/context";

// An invitation is open until it is accepted or withdrawn; a membership has at most one that is, and it may have run out.

/**
 * Puts somebody on the list, unless they are on it already, and invites them by mail. Only owners invite to a role above
 * member. Throws `invalid` on `email` for who has joined or is waiting to answer.
 */
export function invitePerson(
  ctx: OrgContext,
  input: InvitePerson,
  key?: RequestKey,
): Promise<{ membershipId: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    const { orgId } = ctx;
    authorize(ctx, "invitePeople");
    if (input.role !== "member") authorize(ctx, "changeRoles");
    const domains = await domainsTaken(tx, ctx);
    if (!domainFits(domains, input.email)) refuse(otherDomain(domains));
    await lockRoster(tx, ctx);
    const known = await tx.memberContact.findUnique({
      where: { orgId_email: { orgId, email: input.email } },
      select: { membership: { select: { id: true, status: true } } },
    });
    if (known?.membership.status === "active") refuse("This person has joined already.");
    const membershipId = known?.membership.id ?? newId();
    const open = await openInvitation(tx, ctx, membershipId);
    if (open && open.expiresAt > now())
      refuse("This person is invited already. The page about them can send the invitation again.");
    if (known) {
      await tx.membership.update({
        where: { orgId_id: { orgId, id: membershipId } },
        data: input.role === "member" ? { status: "listed" } : { status: "listed", role: input.role },
      });
    } else await listPerson(tx, ctx, membershipId, input);
    await inviteAgain(tx, ctx, membershipId, open);
    await recordAudit(tx, ctx, "invitePerson", "Membership", membershipId);
    return { membershipId };
  });
}

function refuse(message: string): never {
  throw invalid(message, { email: message });
}

async function listPerson(tx: Tx, ctx: OrgContext, id: string, { name, email, role }: InvitePerson) {
  const { orgId } = ctx;
  await tx.membership.create({ data: { orgId, id, name, role, createdAt: now() } });
  await tx.memberContact.create({ data: { orgId, id: newId(), membershipId: id, email } });
}

async function inviteAgain(tx: Tx, ctx: OrgContext, membershipId: string, open: { id: string } | null) {
  await checkMails(tx, ctx, membershipId);
  await (open ? renewInvitations(tx, ctx, [open.id]) : sendInvitations(tx, ctx, [membershipId]));
}

/**
 * Invites many by mail in a few statements: everybody who was never invited, or whose invitation has run out, in the whole
 * organization or one cohort; or those chosen. Answers how many, and how many have to wait until tomorrow (MAILS_A_DAY). Throws
 * `not_found` for an unknown cohort.
 */
export function inviteMembers(
  ctx: OrgContext,
  input: InviteMembers,
  key?: RequestKey,
): Promise<{ invited: number; waiting?: number }> {
  const work = async (tx: Tx) => {
    const { orgId } = ctx;
    const { cohortId } = input;
    if (cohortId && !(await tx.cohort.findUnique({ where: { orgId_id: { orgId, id: cohortId } } })))
      throw notFound("cohort");
    authorize(ctx, "invitePeople");
    await lockRoster(tx, ctx);
    const wanted = await whoToInvite(tx, ctx, input);
    const enough = await writtenEnough(tx, ctx, input.membershipIds);
    const people = wanted
      .filter(({ membershipId }) => !enough.has(membershipId))
      .slice(0, await mailsLeft(tx, ctx));
    await renewInvitations(
      tx,
      ctx,
      people.flatMap(({ invitationId }) => invitationId ?? []),
    );
    await sendInvitations(
      tx,
      ctx,
      people.filter(({ invitationId }) => !invitationId).map(({ membershipId }) => membershipId),
    );
    await recordAudit(tx, ctx, "inviteMembers", cohortId ? "Cohort" : "Organization", cohortId ?? orgId);
    const waiting = wanted.length - people.length;
    return waiting > 0 ? { invited: people.length, waiting } : { invited: people.length };
  };
  return onceInOrg(ctx, key, work, { timeout: 60_000 });
}

/** Invites one person on the list, or sends their invitation again: a new address, and the old one ends. */
export function resendInvitation(ctx: OrgContext, input: MembershipId, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { orgId } = ctx;
    const { membershipId } = input;
    const person = await tx.membership.findUnique({
      where: { orgId_id: { orgId, id: membershipId } },
      select: { status: true, contact: { select: { email: true } } },
    });
    if (!person) throw notFound("person");
    authorize(ctx, "invitePeople");
    if (person.status === "active") throw conflict("This person has joined in the meantime.");
    if (!person.contact) throw conflict("There is no address to write to. Add one first.");
    const domains = await domainsTaken(tx, ctx);
    if (!domainFits(domains, person.contact.email)) throw conflict(otherDomain(domains));
    await lockRoster(tx, ctx);
    if (person.status === "left")
      await tx.membership.update({
        where: { orgId_id: { orgId, id: membershipId } },
        data: { status: "listed" },
      });
    await inviteAgain(tx, ctx, membershipId, await openInvitation(tx, ctx, membershipId));
    await recordAudit(tx, ctx, "resendInvitation", "Membership", membershipId);
    return undefined;
  });
}

/** Withdraws an open invitation; its address ends at once. Throws `not_found`, `conflict` where nothing is open. */
export function revokeInvitation(ctx: OrgContext, input: MembershipId, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { orgId } = ctx;
    const { membershipId } = input;
    const person = await tx.membership.findUnique({
      where: { orgId_id: { orgId, id: membershipId } },
      select: { id: true },
    });
    if (!person) throw notFound("person");
    authorize(ctx, "invitePeople");
    const withdrawn = await tx.invitation.updateManyAndReturn({
      where: { orgId, membershipId, acceptedAt: null, revokedAt: null },
      data: { revokedAt: now() },
      select: { id: true },
    });
    if (withdrawn.length === 0)
      throw conflict("There is no open invitation: it was accepted or withdrawn in the meantime.");
    await endLinks(
      tx,
      ctx,
      withdrawn.map(({ id }) => id),
    );
    await recordAudit(tx, ctx, "revokeInvitation", "Membership", membershipId);
    return undefined;
  });
}

/**
 * The invited person joins, under the name they give, and accepts the texts they have seen. Throws `conflict` where the
 * invitation is over, was sent to another address, or the person belongs to the organization already.
 */
export function acceptInvitation(
  ctx: UserContext,
  input: AcceptInvitation,
  key?: RequestKey,
): Promise<{ slug: string }> {
  return onceForUser(ctx, key, async (tx) => {
    const [answer] = await tx.$queryRaw<{ outcome: "joined" | keyof typeof refusals; slug: string }[]>`
      select outcome, org_slug as slug from accept_invitation(${linkHash(input.token)}, ${input.name}, ${newId()}::uuid,
        ${now()}, ${JSON.stringify(input.seen)}::jsonb)`;
    if (answer?.outcome !== "joined") throw conflict(refusals[answer?.outcome ?? "gone"]);
    await bringProfile(tx, answer.slug);
    await recordOwn(tx, ctx, "acceptInvitation");
    return { slug: answer.slug };
  });
}
