import { type Actor, can } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import type { CohortStatus, PairingAnswer, PairingStatus, ParticipationRole } from "@/lib/db/generated/enums";
import { isId } from "@/lib/db/id";
import { type Tx, withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { meetingsOf, type PairMeetings } from "@/lib/meetings/list/queries";
import { peopleOf } from "@/lib/pairings/people/rows";
import { reasonFor, standing } from "@/lib/pairings/rules";
import type { OrgContext } from "@/lib/tenancy/context";

export type PairedPerson = {
  membershipId: string;
  name: string;
  title: string;
  employer: string;
  portraitId: string | null;
};

/** A pairing as one of the two sees it in a list. */
export type MyPairing = {
  id: string;
  /** The asking member's own role. */
  role: ParticipationRole;
  other: PairedPerson;
  /** proposed: not lapsed. ended: was active once. */
  state: "proposed" | "active" | "ended";
  answered: boolean;
  expiresAt: Date;
};

/**
 * The asking member's own pairings in a cohort: proposals that wait, active ones, and those that were active once. What was
 * declined or lapsed is not in the list. For the query whose unit of work `tx` is.
 */
export async function myPairings(tx: Tx, ctx: OrgContext, cohortId: string): Promise<MyPairing[]> {
  type Row = Omit<MyPairing, "other"> & PairedPerson;
  const rows = await tx.$queryRaw<Row[]>`
    select x."id", p."role", x."status" as "state", x."expiresAt",
      case p."role" when 'mentor' then x."mentorAnswer" else x."menteeAnswer" end <> 'waiting' as "answered",
      m."id" as "membershipId", m."name", m."title", m."employer", m."portraitId"
    from "Participation" p
    join "Pairing" x on x."orgId" = p."orgId" and (x."mentorId" = p."id" or x."menteeId" = p."id")
    join "Participation" o on o."orgId" = x."orgId"
      and o."id" = case p."role" when 'mentor' then x."menteeId" else x."mentorId" end
    join "Membership" m on m."orgId" = o."orgId" and m."id" = o."membershipId"
    where p."orgId" = ${ctx.orgId}::uuid and p."cohortId" = ${cohortId}::uuid
      and p."membershipId" = ${ctx.membershipId}::uuid and p."leftAt" is null
      and (x."status" = 'active' or (x."status" = 'proposed' and x."expiresAt" > ${now()})
        or (x."status" = 'ended' and x."activatedAt" is not null))
    order by x."status", m."name", x."id"`;
  return rows.map(({ membershipId, name, title, employer, portraitId, ...row }) => ({
    ...row,
    other: { membershipId, name, title, employer, portraitId },
  }));
}

export type PairingSummary = {
  active: number;
  waiting: number;
  mentees: number;
  /** Mentees without a pairing or an open proposal. */
  unpaired: number;
  /** Seats that mentors have left. */
  free: number;
};

/** How a cohort's pairings stand, for organizers. For the query whose unit of work `tx` is, which has authorized. */
export async function pairingSummary(tx: Tx, ctx: OrgContext, cohortId: string): Promise<PairingSummary> {
  const [row] = await tx.$queryRaw<PairingSummary[]>`
    with open as (
      select "mentorId", "menteeId", "status" from "Pairing"
      where "orgId" = ${ctx.orgId}::uuid and "cohortId" = ${cohortId}::uuid
        and ("status" = 'active' or ("status" = 'proposed' and "expiresAt" > ${now()}))),
    here as (
      select p."id", p."role", p."capacity", case when p."role" = 'mentor' then (select count(*) from "Pairing" x
        where x."orgId" = ${ctx.orgId}::uuid and x."mentorId" = p."id"
          and (x."status" = 'active' or (x."status" = 'proposed' and x."expiresAt" > ${now()}))) end as held
      from ${peopleOf(ctx, cohortId)})
    select (select count(*) filter (where "status" = 'active') from open)::int as "active",
      (select count(*) filter (where "status" = 'proposed') from open)::int as "waiting",
      count(*) filter (where here."role" = 'mentee')::int as "mentees",
      count(*) filter (where here."role" = 'mentee' and here."id" not in (select "menteeId" from open))::int as "unpaired",
      coalesce(sum(greatest(here."capacity" - here.held, 0)) filter (where here."role" = 'mentor'), 0)::int as "free"
    from here`;
  return row ?? { active: 0, waiting: 0, mentees: 0, unpaired: 0, free: 0 };
}

const personOf = {
  select: {
    id: true,
    leftAt: true,
    cohort: { select: { status: true } },
    rematchWish: { select: { wanted: true } },
    membership: {
      select: { id: true, name: true, title: true, employer: true, portraitId: true, topics: true },
    },
  },
} as const;

export type PairingPerson = PairedPerson & { topics: string[] };
export type PairingPage = {
  id: string;
  cohort: { id: string; name: string };
  mentor: PairingPerson;
  mentee: PairingPerson;
  state: PairingStatus;
  /** Why the organizers thought of these two. */
  reason: string;
  /** The asking member's own side, or null for an organizer who is neither. */
  mine: { role: ParticipationRole; answer: PairingAnswer } | null;
  /** Who has said what so far: for organizers. The two learn of a yes only once there are two. */
  answers: { mentor: PairingAnswer; mentee: PairingAnswer } | null;
  declinedBy: ParticipationRole | null;
  declineWords: string;
  endReason: string;
  proposedAt: Date;
  expiresAt: Date;
  activatedAt: Date | null;
  closedAt: Date | null;
  /** Notes for organizers, and one's own. */
  remarks: { id: string; author: string; body: string; createdAt: Date }[];
  /** Of one's own side, once the pairing has ended: the participation, and whether they want to be matched again. */
  rematch: { participationId: string; wanted: boolean | null } | null;
  meetings: PairMeetings;
  canRatePairing: boolean;
  canAnswerPairing: boolean;
  canEndPairing: boolean;
  canWithdrawPairing: boolean;
};

/** One pairing, for the two and the organizers. Throws `not_found` for everybody else. */
export function pairingPage(ctx: OrgContext, pairingId: string): Promise<PairingPage> {
  return withOrg(ctx, async (tx) => {
    if (!isId(pairingId)) throw notFound("pairing");
    const row = await tx.pairing.findUnique({
      relationLoadStrategy: "join",
      where: { orgId_id: { orgId: ctx.orgId, id: pairingId } },
      include: {
        cohort: { select: { id: true, name: true } },
        mentor: personOf,
        mentee: personOf,
        remarks: { include: { author: { select: { name: true } } }, orderBy: { createdAt: "asc" } },
      },
    });
    if (!row) throw notFound("pairing");
    const { mentorAnswer, menteeAnswer } = row;
    const [mentor, mentee] = [personIn(row.mentor.membership), personIn(row.mentee.membership)];
    const mine =
      mentor.membershipId === ctx.membershipId
        ? ({ role: "mentor", answer: mentorAnswer } as const)
        : mentee.membershipId === ctx.membershipId
          ? ({ role: "mentee", answer: menteeAnswer } as const)
          : null;
    const relations: Actor[] = mine ? ["party"] : [];
    if (!can(ctx, "viewPairing", relations)) throw notFound("pairing");
    const state = standing(row, now());
    const asked = {
      id: row.id,
      cohortId: row.cohort.id,
      active: state === "active",
      side: mine?.role ?? null,
    };
    return {
      id: row.id,
      cohort: row.cohort,
      mentor,
      mentee,
      state,
      reason: reasonFor(mine?.role ?? null, row),
      mine,
      answers: can(ctx, "proposePairing") ? { mentor: mentorAnswer, mentee: menteeAnswer } : null,
      declinedBy: mentorAnswer === "declined" ? "mentor" : menteeAnswer === "declined" ? "mentee" : null,
      declineWords: row.declineWords,
      endReason: row.endReason,
      proposedAt: row.proposedAt,
      expiresAt: row.expiresAt,
      activatedAt: row.activatedAt,
      closedAt: row.closedAt,
      remarks: row.remarks
        .filter((remark) =>
          can(ctx, "viewPairingRemarks", remark.authorId === ctx.membershipId ? ["author"] : []),
        )
        .map(({ id, author, body, createdAt }) => ({ id, author: author.name, body, createdAt })),
      rematch: state === "ended" && row.activatedAt && mine ? rematchOf(row[mine.role]) : null,
      meetings: await meetingsOf(tx, ctx, asked, now()),
      canRatePairing: state === "active" && can(ctx, "ratePairing", relations),
      canAnswerPairing: state === "proposed" && can(ctx, "answerPairing", relations),
      canEndPairing: state === "active" && can(ctx, "endPairing", relations),
      canWithdrawPairing: state === "proposed" && can(ctx, "proposePairing"),
    };
  });
}

type Side = {
  id: string;
  leftAt: Date | null;
  cohort: { status: CohortStatus };
  rematchWish: { wanted: boolean } | null;
};

const rematchOf = ({ id, leftAt, cohort, rematchWish }: Side): PairingPage["rematch"] =>
  leftAt || cohort.status === "completed"
    ? null
    : { participationId: id, wanted: rematchWish?.wanted ?? null };

const personIn = ({ id, ...rest }: Omit<PairingPerson, "membershipId"> & { id: string }): PairingPerson => ({
  membershipId: id,
  ...rest,
});
