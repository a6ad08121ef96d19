import { type Actor, authorize, can } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import type {
  CohortStatus,
  MailReturn,
  OrgRole,
  ParticipationRole,
  ProfilePart,
} from "@/lib/db/generated/enums";
import { type Tx, withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { visibleDetails } from "@/lib/people/directory/queries";
import { type Standing, standingOf } from "@/lib/people/rules";
import { hasBlocked } from "@/lib/safety/blocks/queries";
import type { OrgContext } from "@/lib/tenancy/context";

export type PersonCohort = {
  cohortId: string;
  cohort: string;
  program: string;
  status: CohortStatus;
  role: ParticipationRole;
  capacity: number | null;
};

type PersonInvitation = { sentAt: Date; expiresAt: Date; invitedBy: string };

type SaidAboutSelf = {
  pronouns: string;
  languages: string[];
  timeZone: string | null;
  industry: string;
  seniority: string;
  offers: string[];
  seeks: string[];
};

export type PersonPage = {
  membershipId: string;
  name: string;
  firstName: string;
  title: string;
  employer: string;
  topics: string[];
  linkedIn: string;
  portraitId: string | null;
  /** What they say about themselves, as far as the reader may see it. */
  said: SaidAboutSelf;
  /** They have said title and employer themselves, or keep them to fewer than all members: theirs alone to change. */
  saidWork: boolean;
  role: OrgRole;
  standing: Standing;
  joinedAt: Date | null;
  cohorts: PersonCohort[];
  /** For organizers and the person; null for everybody else. */
  email: string | null;
  /** That mail to them comes back; null where it arrives, and for everybody else. */
  returned: { at: Date; how: MailReturn } | null;
  /** For organizers; null, empty for everybody else. */
  yearsOfExperience: number | null;
  timeZone: string | null;
  intakeAnswers: { question: string; answer: string }[];
  invitation: PersonInvitation | null;
  isSelf: boolean;
  /** The reader has blocked them. */
  blocked: boolean;
  canEditPerson: boolean;
  canRemovePerson: boolean;
  canInvitePeople: boolean;
  canChangeRoles: boolean;
};

/** One person, as far as the reader may know them. For members somebody who has not joined does not exist. Throws `not_found`. */
export function personPage(ctx: OrgContext, membershipId: string): Promise<PersonPage> {
  return withOrg(ctx, async (tx) => {
    const row = await loadPerson(tx, ctx, membershipId);
    const isSelf = membershipId === ctx.membershipId;
    const relations: Actor[] = isSelf ? ["self"] : [];
    const organizer = can(ctx, "editPerson", relations);
    if (!row || (row.status !== "active" && !organizer)) throw notFound("person");
    authorize(ctx, "viewPeople", relations);
    const [latest] = row.invitations;
    const { yearsOfExperience, timeZone } = row;
    const of = (part: ProfilePart) => row.details.find((detail) => detail.part === part);
    const work = of("work");
    return {
      membershipId,
      name: row.name,
      firstName: row.firstName,
      title: work?.title || row.title,
      employer: work?.employer || row.employer,
      topics: row.topics,
      linkedIn: row.linkedIn,
      portraitId: row.portraitId,
      said: {
        pronouns: of("about")?.pronouns ?? "",
        languages: of("about")?.languages ?? [],
        timeZone: of("about")?.timeZone ?? null,
        industry: work?.industry ?? "",
        seniority: work?.seniority ?? "",
        offers: of("offers")?.topics ?? [],
        seeks: of("seeks")?.topics ?? [],
      },
      saidWork: work !== undefined && Boolean(work.audience !== "members" || work.title || work.employer),
      role: row.role,
      standing: standingOf(row.status, latest ?? null, now()),
      joinedAt: row.joinedAt,
      cohorts: row.participations
        .filter(({ cohort }) => organizer || cohort.status !== "draft")
        .map(cohortLine),
      email: can(ctx, "viewContactDetails", relations) ? (row.contact?.email ?? null) : null,
      returned: can(ctx, "viewContactDetails", relations) ? returnedOf(row.contact) : null,
      ...(organizer ? { yearsOfExperience, timeZone } : { yearsOfExperience: null, timeZone: null }),
      intakeAnswers: can(ctx, "viewIntakeAnswers", relations) ? row.intakeAnswers : [],
      invitation:
        organizer && row.status === "listed" && latest && !latest.revokedAt ? invitationLine(latest) : null,
      isSelf,
      blocked: !isSelf && (await hasBlocked(tx, ctx, membershipId)),
      canEditPerson: organizer,
      canRemovePerson:
        row.status !== "left" &&
        can(ctx, "removePerson", relations) &&
        (isSelf || row.role === "member" || can(ctx, "changeRoles")),
      canInvitePeople: can(ctx, "invitePeople"),
      canChangeRoles: can(ctx, "changeRoles"),
    };
  });
}

type Contact = { returnedAt: Date | null; returned: MailReturn | null } | null;

const returnedOf = (contact: Contact) =>
  contact?.returnedAt && contact.returned ? { at: contact.returnedAt, how: contact.returned } : null;

const loadPerson = (tx: Tx, ctx: OrgContext, id: string) =>
  tx.membership.findUnique({
    relationLoadStrategy: "join",
    where: { orgId_id: { orgId: ctx.orgId, id } },
    include: {
      contact: { select: { email: true, returnedAt: true, returned: true } },
      details: { where: visibleDetails(ctx) },
      intakeAnswers: { select: { question: true, answer: true }, orderBy: { id: "asc" } },
      participations: {
        where: { leftAt: null },
        select: {
          role: true,
          capacity: true,
          cohort: { select: { id: true, name: true, status: true, program: { select: { name: true } } } },
        },
        orderBy: { cohortId: "desc" },
      },
      invitations: {
        select: { sentAt: true, expiresAt: true, revokedAt: true, invitedBy: { select: { name: true } } },
        orderBy: { id: "desc" },
        take: 1,
      },
    },
  });

type Loaded = NonNullable<Awaited<ReturnType<typeof loadPerson>>>;

const cohortLine = ({ role, capacity, cohort }: Loaded["participations"][number]): PersonCohort => ({
  cohortId: cohort.id,
  cohort: cohort.name,
  program: cohort.program.name,
  status: cohort.status,
  role,
  capacity,
});

const invitationLine = ({
  sentAt,
  expiresAt,
  invitedBy,
}: Loaded["invitations"][number]): PersonInvitation => ({
  sentAt,
  expiresAt,
  invitedBy: invitedBy.name,
});
