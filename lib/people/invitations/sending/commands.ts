import { newLink } from "@/lib/auth/links";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { emit } from "@/lib/db/outbox";
import { MANY, manyRowsWritten, type Tx } from "@/lib/db/unit";
import { conflict } from "@/lib/errors";
import { expiryOf, mailLimits } from "@/lib/people/invitations/rules";
import { mailsLeft, writtenEnough } from "@/lib/people/invitations/sending/queries";
import type { OrgContext } from "@/lib/tenancy/context";

// Each works inside the unit of work of a command that has authorized, and in a few statements however many people there are.

/** Whether one more mail may go to this person today. Throws `conflict`. Under the lock of the list. */
export async function checkMails(tx: Tx, ctx: OrgContext, membershipId: string): Promise<void> {
  if ((await mailsLeft(tx, ctx)) === 0) throw conflict(mailLimits.organization);
  if ((await writtenEnough(tx, ctx, [membershipId])).size > 0) throw conflict(mailLimits.person);
}

/** Whether each invitation is a mail of its own; false where another letter carries its link. */
type Mailing = { mail: boolean };
const ownMail: Mailing = { mail: true };

/** Invites people who have no open invitation. */
export async function sendInvitations(
  tx: Tx,
  ctx: OrgContext,
  membershipIds: readonly string[],
  mailing = ownMail,
): Promise<void> {
  if (membershipIds.length === 0) return;
  if (membershipIds.length >= MANY) manyRowsWritten();
  const sentAt = now();
  const invitations = membershipIds.map((membershipId) => ({ id: newId(), membershipId }));
  await tx.$executeRaw`
    insert into "Invitation" ("orgId", "id", "membershipId", "invitedById", "sentAt", "expiresAt")
    select ${ctx.orgId}::uuid, r."id", r."membershipId", ${ctx.membershipId}::uuid, ${sentAt}, ${expiryOf(sentAt)}
    from jsonb_to_recordset(${JSON.stringify(invitations)}::jsonb) as r("id" uuid, "membershipId" uuid)`;
  await mailLinks(
    tx,
    ctx,
    invitations.map(({ id }) => id),
    mailing,
  );
}

/** Sends open invitations again: a new address each, good for the full time; the old one ends. */
export async function renewInvitations(
  tx: Tx,
  ctx: OrgContext,
  invitationIds: readonly string[],
  mailing = ownMail,
): Promise<void> {
  if (invitationIds.length === 0) return;
  const sentAt = now();
  const where = { orgId: ctx.orgId, id: { in: [...invitationIds] }, acceptedAt: null, revokedAt: null };
  await tx.invitation.updateMany({
    where,
    data: { sentAt, expiresAt: expiryOf(sentAt), invitedById: ctx.membershipId },
  });
  await endLinks(tx, ctx, invitationIds);
  await mailLinks(tx, ctx, invitationIds, mailing);
}

/** Ends the addresses of these invitations. */
export async function endLinks(tx: Tx, ctx: OrgContext, invitationIds: readonly string[]): Promise<void> {
  await tx.accessLink.updateMany({
    where: {
      orgId: ctx.orgId,
      kind: "invitation",
      subjectId: { in: [...invitationIds] },
      revokedAt: null,
    },
    data: { revokedAt: now() },
  });
}

async function mailLinks(tx: Tx, ctx: OrgContext, invitationIds: readonly string[], { mail }: Mailing) {
  const { orgId } = ctx;
  const expiresAt = expiryOf(now());
  const links = invitationIds.map((subjectId) => {
    const link = newLink({ orgId, kind: "invitation", subjectId, expiresAt });
    return { ...link, tokenHash: Buffer.from(link.tokenHash).toString("hex") };
  });
  await tx.$executeRaw`
    insert into "AccessLink" ("orgId", "id", "kind", "subjectId", "nonce", "tokenHash", "expiresAt", "createdAt")
    select ${orgId}::uuid, r."id", 'invitation', r."subjectId", r."nonce", decode(r."tokenHash", 'hex'), ${expiresAt},
      ${now()}
    from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as r("id" uuid, "subjectId" uuid, "nonce" text, "tokenHash" text)`;
  if (mail) await emit(tx, ctx, "mail.invitation", ...invitationIds.map((invitation) => ({ invitation })));
}
