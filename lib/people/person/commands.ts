import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import type { MembershipStatus, OrgRole } from "@/lib/db/generated/enums";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import type { Tx } from "@/lib/db/unit";
import { invalid, notFound } from "@/lib/errors";
import { domainFits, otherDomain } from "@/lib/organizations/sign-in/rules";
import { checkMails, renewInvitations } from "@/lib/people/invitations/sending/commands";
import { domainsTaken } from "@/lib/people/invitations/sending/queries";
import type { EditPerson } from "@/lib/people/person/schema";
import { lockRoster } from "@/lib/people/upkeep/commands";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * Changes what the organization knows about somebody, never the person's own row. Until they have joined the address can
 * change too: a waiting invitation then goes to the new one, and the link in the old mail ends. Throws `not_found`,
 * `invalid` on `email`.
 */
export function editPerson(
  ctx: OrgContext,
  input: EditPerson,
  key?: RequestKey,
): Promise<{ invitedAgain: boolean }> {
  return onceInOrg(ctx, key, async (tx) => {
    const { membershipId, email, ...data } = input;
    const { orgId } = ctx;
    await lockRoster(tx, ctx);
    const person = await holdPerson(tx, ctx, membershipId);
    if (!person) throw notFound("person");
    authorize(ctx, "editPerson");
    await tx.membership.update({ where: { orgId_id: { orgId, id: membershipId } }, data });
    const moves = email !== null && email !== person.email;
    // Whoever gets the mail gets the role, so moving an owner's or organizer's address is giving that role away.
    if (moves && person.role !== "member") authorize(ctx, "changeRoles");
    if (moves) await changeAddress(tx, ctx, { membershipId, email, status: person.status });
    const waiting = person.invitationId && person.expiresAt && person.expiresAt > now();
    const invitedAgain = moves && Boolean(waiting);
    if (invitedAgain && person.invitationId) {
      const domains = await domainsTaken(tx, ctx);
      if (!domainFits(domains, email)) refuse(otherDomain(domains));
      await checkMails(tx, ctx, membershipId);
      await renewInvitations(tx, ctx, [person.invitationId]);
    }
    await recordAudit(tx, ctx, "editPerson", "Membership", membershipId);
    return { invitedAgain };
  });
}

type Held = {
  role: OrgRole;
  status: MembershipStatus;
  email: string | null;
  invitationId: string | null;
  expiresAt: Date | null;
};

/** Holds a person and their open invitation, in the order in which one is accepted, so that the two never wait for each other. */
async function holdPerson(tx: Tx, ctx: OrgContext, membershipId: string): Promise<Held | undefined> {
  await tx.$queryRaw`select from "Invitation" where "orgId" = ${ctx.orgId}::uuid and "membershipId" = ${membershipId}::uuid
    and "acceptedAt" is null and "revokedAt" is null for update`;
  await tx.$queryRaw`select from "Membership" where "orgId" = ${ctx.orgId}::uuid and "id" = ${membershipId}::uuid
    for no key update`;
  const [row] = await tx.$queryRaw<Held[]>`
    select m."role", m."status", c."email", i."id" as "invitationId", i."expiresAt" from "Membership" m
    left join "MemberContact" c on c."orgId" = m."orgId" and c."membershipId" = m."id"
    left join "Invitation" i on i."orgId" = m."orgId" and i."membershipId" = m."id"
      and i."acceptedAt" is null and i."revokedAt" is null
    where m."orgId" = ${ctx.orgId}::uuid and m."id" = ${membershipId}::uuid`;
  return row;
}

type Move = { membershipId: string; email: string; status: MembershipStatus };

async function changeAddress(tx: Tx, ctx: OrgContext, { membershipId, email, status }: Move): Promise<void> {
  const { orgId } = ctx;
  if (status === "active") refuse("This person has joined, so the address is theirs to change.");
  const other = await tx.memberContact.findUnique({
    where: { orgId_email: { orgId, email } },
    select: { membership: { select: { name: true } } },
  });
  if (other) refuse(`${other.membership.name} has this address.`);
  await tx.memberContact.upsert({
    where: { orgId_membershipId: { orgId, membershipId } },
    create: { orgId, id: newId(), membershipId, email },
    update: { email },
  });
}

function refuse(message: string): never {
  throw invalid(message, { email: message });
}
