import { type FormAnswer, firstNameOf } from "@/lib/applications/rules";
import { now } from "@/lib/clock";
import type { ApplicationState, MembershipStatus, ParticipationRole } from "@/lib/db/generated/enums";
import { newId } from "@/lib/db/id";
import type { Tx } from "@/lib/db/unit";
import { conflict } from "@/lib/errors";
import { domainFits, otherDomain } from "@/lib/organizations/sign-in/rules";
import { mailLimits } from "@/lib/people/invitations/rules";
import { renewInvitations, sendInvitations } from "@/lib/people/invitations/sending/commands";
import { domainsTaken, mailsLeft, writtenEnough } from "@/lib/people/invitations/sending/queries";
import type { OrgContext } from "@/lib/tenancy/context";

export type Applicant = {
  id: string;
  role: ParticipationRole;
  state: ApplicationState;
  name: string;
  email: string;
  answers: FormAnswer[];
  confirmedAt: Date;
};

type Cohort = { id: string; defaultCapacity: number };
type Member = Applicant & { membershipId: string; isNew: boolean; status: MembershipStatus };

/**
 * Makes applicants participants of a cohort, in a few statements however many there are: finds or lists each as a member, with
 * what they wrote for the organizers' eyes, and invites who has not joined. The acceptance carries the invitation, so no mail
 * of its own goes out. Under the locks of the list of people and of the cohort, for a command that has authorized. Throws
 * `conflict` (another role, a mail domain, a limit of invitations).
 */
export async function acceptApplicants(
  tx: Tx,
  ctx: OrgContext,
  cohort: Cohort,
  applicants: readonly Applicant[],
): Promise<void> {
  if (applicants.length === 0) return;
  const members = await findMembers(tx, ctx, applicants);
  await checkRoles(tx, ctx, cohort, members);
  await listMembers(tx, ctx, members);
  await addParticipations(tx, ctx, cohort, members);
  await keepAnswers(tx, ctx, members);
  await inviteMembers(tx, ctx, members);
}

async function findMembers(tx: Tx, ctx: OrgContext, applicants: readonly Applicant[]): Promise<Member[]> {
  const domains = await domainsTaken(tx, ctx);
  const strangers = applicants.filter(({ email }) => !domainFits(domains, email));
  if (strangers.length > 0) throw conflict(`${namesOf(strangers)}: ${otherDomain(domains)}`);
  const known = await tx.memberContact.findMany({
    where: { orgId: ctx.orgId, email: { in: applicants.map(({ email }) => email) } },
    select: { email: true, membership: { select: { id: true, status: true } } },
  });
  const byEmail = new Map(known.map(({ email, membership }) => [email, membership]));
  return applicants.map((applicant) => {
    const member = byEmail.get(applicant.email);
    return {
      ...applicant,
      membershipId: member?.id ?? newId(),
      isNew: !member,
      status: member?.status ?? "listed",
    };
  });
}

const namesOf = (people: readonly { name: string }[]): string => people.map(({ name }) => name).join(", ");
const ids = (members: readonly Member[]): string[] => members.map(({ membershipId }) => membershipId);

async function checkRoles(tx: Tx, ctx: OrgContext, cohort: Cohort, members: readonly Member[]) {
  const parts = await tx.participation.findMany({
    where: { orgId: ctx.orgId, cohortId: cohort.id, membershipId: { in: ids(members) } },
    select: { membershipId: true, role: true },
  });
  const inOther = members.filter((member) =>
    parts.some((part) => part.membershipId === member.membershipId && part.role !== member.role),
  );
  if (inOther.length > 0)
    throw conflict(
      `${namesOf(inOther)}: in this cohort already, now or before, in the other role. One person has one role in a cohort.`,
    );
}

async function listMembers(tx: Tx, ctx: OrgContext, members: readonly Member[]): Promise<void> {
  const { orgId } = ctx;
  const fresh = members.filter(({ isNew }) => isNew);
  if (fresh.length > 0) {
    await tx.membership.createMany({
      data: fresh.map(({ membershipId: id, name }) => ({
        ...{ orgId, id, name, firstName: firstNameOf(name), createdAt: now() },
      })),
    });
    await tx.memberContact.createMany({
      data: fresh.map(({ membershipId, email }) => ({ orgId, id: newId(), membershipId, email })),
    });
  }
  const back = members.filter(({ status }) => status === "left");
  if (back.length > 0)
    await tx.membership.updateMany({ where: { orgId, id: { in: ids(back) } }, data: { status: "listed" } });
}

async function addParticipations(tx: Tx, ctx: OrgContext, cohort: Cohort, members: readonly Member[]) {
  const rows = members.map(({ id, membershipId, role, confirmedAt }) => ({
    ...{ id: newId(), application: id, membershipId, role, confirmedAt },
    capacity: role === "mentor" ? cohort.defaultCapacity : null,
  }));
  await tx.$executeRaw`
    with chosen as (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r("id" uuid, "application" uuid,
        "membershipId" uuid, "role" "ParticipationRole", "confirmedAt" timestamptz, "capacity" int)),
      placed as (
        insert into "Participation" ("orgId", "id", "cohortId", "membershipId", "role", "capacity", "appliedAt", "createdAt")
        select ${ctx.orgId}::uuid, "id", ${cohort.id}::uuid, "membershipId", "role", "capacity", "confirmedAt", ${now()}
        from chosen
        on conflict ("orgId", "cohortId", "membershipId") do update set "leftAt" = null
        returning "id", "membershipId")
    update "Application" a set "state" = 'accepted', "decidedAt" = ${now()}, "participationId" = placed."id"
    from chosen join placed on placed."membershipId" = chosen."membershipId"
    where a."orgId" = ${ctx.orgId}::uuid and a."id" = chosen."application"`;
}

/** What they wrote stands on the page about them, for organizers. */
async function keepAnswers(tx: Tx, ctx: OrgContext, members: readonly Member[]): Promise<void> {
  const rows = members.flatMap(({ membershipId, answers }) => {
    const byQuestion = new Map(answers.map(({ question, answer }) => [question, answer.join(", ")]));
    return [...byQuestion].map(([question, answer]) => ({ id: newId(), membershipId, question, answer }));
  });
  if (rows.length === 0) return;
  await tx.$executeRaw`
    insert into "IntakeAnswer" ("orgId", "id", "membershipId", "question", "answer")
    select ${ctx.orgId}::uuid, "id", "membershipId", "question", "answer"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r("id" uuid, "membershipId" uuid, "question" text, "answer" text)
    on conflict ("orgId", "membershipId", "question") do update set "answer" = excluded."answer"`;
}

async function inviteMembers(tx: Tx, ctx: OrgContext, members: readonly Member[]): Promise<void> {
  const outside = members.filter(({ status }) => status !== "active");
  if (outside.length === 0) return;
  if ((await mailsLeft(tx, ctx)) < outside.length) throw conflict(mailLimits.organization);
  const enough = await writtenEnough(tx, ctx, ids(outside));
  const tired = outside.filter(({ membershipId }) => enough.has(membershipId));
  if (tired.length > 0) throw conflict(`${namesOf(tired)}: ${mailLimits.person}`);
  const open = await tx.invitation.findMany({
    where: { orgId: ctx.orgId, membershipId: { in: ids(outside) }, acceptedAt: null, revokedAt: null },
    select: { id: true, membershipId: true },
  });
  const invited = new Set(open.map(({ membershipId }) => membershipId));
  const inAnotherMail = { mail: false };
  await renewInvitations(
    tx,
    ctx,
    open.map(({ id }) => id),
    inAnotherMail,
  );
  await sendInvitations(
    tx,
    ctx,
    ids(outside).filter((id) => !invited.has(id)),
    inAnotherMail,
  );
}
