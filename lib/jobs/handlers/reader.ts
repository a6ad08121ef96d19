import type { Prisma } from "@/lib/db/generated/client";
import type { Tx } from "@/lib/db/unit";
import type { NoticeTemplate } from "@/lib/letters/inbox/rules";
import type { Letter } from "@/lib/mail/letter";

/** What a letter to a member needs of them. */
export const readerSelect = {
  id: true,
  userId: true,
  name: true,
  firstName: true,
  status: true,
  timeZone: true,
  contact: { select: { email: true } },
  organization: { select: { slug: true, name: true, accent: true, timeZone: true } },
} satisfies Prisma.MembershipSelect;

type Member = Prisma.MembershipGetPayload<{ select: typeof readerSelect }>;

export type Reader = {
  membershipId: string;
  userId: string;
  firstName: string;
  to: Letter["to"];
  /** IANA zone this person reads dates in. */
  zone: string;
  slug: string;
  house: { name: string; accent: string };
};

/** Somebody to write to; null for who has left, has not joined yet (the pages would be closed to them), or has no address. */
export async function readerOf(tx: Tx, member: Member): Promise<Reader | null> {
  if (member.status !== "active" || !member.userId || !member.contact?.email) return null;
  const user = await tx.user.findUnique({ where: { id: member.userId }, select: { timeZone: true } });
  const { slug, name, accent, timeZone } = member.organization;
  return {
    membershipId: member.id,
    userId: member.userId,
    firstName: member.firstName || member.name,
    to: { name: member.name, address: member.contact.email },
    zone: user?.timeZone ?? member.timeZone ?? timeZone,
    slug,
    house: { name, accent },
  };
}

/** Somebody who has deleted their account: nothing is left of them that a mail could name. */
export const hasNoAccount = ({ status, userId }: Pick<Member, "status" | "userId">): boolean =>
  status === "left" && userId === null;

/** A member of a cohort to write to, or null as above, and where they are no part of it any more. */
export async function cohortReader(tx: Tx, orgId: string, cohortId: string, membershipId: string) {
  const participation = await tx.participation.findUnique({
    where: { orgId_cohortId_membershipId: { orgId, cohortId, membershipId }, leftAt: null },
    select: { membership: { select: readerSelect } },
  });
  return participation && readerOf(tx, participation.membership);
}

type ToMember = Pick<Letter, "subject" | "body" | "once" | "calendar" | "soon" | "replyTo"> & {
  template: NoticeTemplate;
  /** What their inbox's line is about: the row that it leads to; null for the organization itself. */
  about: string | null;
};

/** Addresses a letter to its reader. */
export const letterTo = (reader: Reader, { about, ...letter }: ToMember): Letter => ({
  recipient: reader.membershipId,
  userId: reader.userId,
  notice: { membershipId: reader.membershipId, zone: reader.zone, about },
  to: reader.to,
  from: reader.house.name,
  ...letter,
});

/** The language of all mails, until people can choose one. */
export const locale = "en-US";
