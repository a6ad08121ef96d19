import { type Actor, can } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import type { CohortStatus, PairingWay, ParticipationRole, RequestState } from "@/lib/db/generated/enums";
import { isId } from "@/lib/db/id";
import { type Tx, withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import type { PairingPerson } from "@/lib/pairings/queries";
import { closesAt, isWaiting, MOST_OPEN } from "@/lib/pairings/requests/rules";
import type { MentorsView } from "@/lib/pairings/requests/schema";
import type { OrgContext } from "@/lib/tenancy/context";

/** A request as one of the two sees it in a list. */
export type MyRequest = {
  id: string;
  role: ParticipationRole;
  other: { membershipId: string; name: string };
  state: RequestState;
  createdAt: Date;
};

/** The asking member's own requests in a cohort, those that wait first. For the query whose unit of work `tx` is. */
export function myRequests(tx: Tx, ctx: OrgContext, cohortId: string): Promise<MyRequest[]> {
  return tx.$queryRaw`
    select r."id", p."role", r."state", r."createdAt", jsonb_build_object('membershipId', m."id", 'name', m."name") as "other"
    from "Participation" p
    join "PairingRequest" r on r."orgId" = p."orgId" and (r."mentorId" = p."id" or r."menteeId" = p."id")
    join "Participation" o on o."orgId" = r."orgId" and o."id" = case p."role" when 'mentor' then r."menteeId" else r."mentorId" end
    join "Membership" m on m."orgId" = o."orgId" and m."id" = o."membershipId"
    where p."orgId" = ${ctx.orgId}::uuid and p."cohortId" = ${cohortId}::uuid
      and p."membershipId" = ${ctx.membershipId}::uuid and p."leftAt" is null
      and not (p."role" = 'mentor' and r."state" = 'withdrawn')
    order by r."state" in ('open', 'agreed') desc, r."createdAt" desc, r."id" limit 12`;
}

export type MentorToAsk = {
  id: string;
  membershipId: string;
  name: string;
  about: string;
  topics: string[];
  /** Whether they take somebody new: no says nothing of why. */
  canAsk: boolean;
  /** The asking mentee's own request to them that waits. */
  waiting: string | null;
};

export const MENTOR_ROWS = 40;

export type MentorsPage = {
  cohort: { id: string; name: string; status: CohortStatus; way: PairingWay };
  mentors: MentorToAsk[];
  total: number;
  /** The mentor whose form is open. */
  asking: MentorToAsk | null;
  requests: MyRequest[];
  /** How many more can be asked at once. */
  left: number;
  /** Whether the reader is a mentee who may ask. */
  asks: boolean;
};

/**
 * The mentors of a cohort for a mentee who asks one of them; organizers are told what mentees find here. Throws `not_found` for
 * everybody else.
 */
export function mentorsPage(ctx: OrgContext, cohortId: string, view: MentorsView): Promise<MentorsPage> {
  return withOrg(ctx, async (tx) => {
    if (!isId(cohortId)) throw notFound("cohort");
    const cohort = await tx.cohort.findUnique({
      relationLoadStrategy: "join",
      where: { orgId_id: { orgId: ctx.orgId, id: cohortId } },
      select: {
        ...{ id: true, name: true, status: true, pairingWay: true },
        participations: {
          where: { orgId: ctx.orgId, membershipId: ctx.membershipId, leftAt: null },
          select: { id: true, role: true },
        },
      },
    });
    const part = cohort?.participations[0];
    if (!cohort) throw notFound("cohort");
    const asks = part && can(ctx, "askMentor", [part.role]);
    if (!asks && !can(ctx, "choosePairingWay")) throw notFound("cohort");
    const all = asks ? await mentorRows(tx, ctx, cohortId, part.id) : [];
    const wanted = view.search.toLowerCase();
    const found = all.filter(({ name, about, topics }) =>
      [name, about, ...topics].some((text) => text.toLowerCase().includes(wanted)),
    );
    const first = (view.page - 1) * MENTOR_ROWS;
    const requests = await myRequests(tx, ctx, cohortId);
    const { id, name, status, pairingWay: way } = cohort;
    return {
      cohort: { id, name, status, way },
      mentors: found.slice(first, first + MENTOR_ROWS),
      total: found.length,
      asking: all.find((mentor) => mentor.id === view.ask && mentor.canAsk && !mentor.waiting) ?? null,
      requests,
      asks: Boolean(asks),
      left: Math.max(MOST_OPEN - requests.filter(({ state }) => isWaiting(state)).length, 0),
    };
  });
}

/** Whom the asking mentee is paired with already is not among them; who takes somebody comes first. */
function mentorRows(tx: Tx, ctx: OrgContext, cohortId: string, menteeId: string): Promise<MentorToAsk[]> {
  return tx.$queryRaw`
    select t.participation_id as "id", m."id" as "membershipId", m."name",
      concat_ws(', ', nullif(m."title", ''), nullif(m."employer", '')) as "about", coalesce(m."topics", '{}') as "topics",
      t.can_ask as "canAsk", r."id" as "waiting"
    from mentors_to_ask(${cohortId}::uuid, ${now()}) t
    join "Participation" p on p."orgId" = ${ctx.orgId}::uuid and p."id" = t.participation_id
    join "Membership" m on m."orgId" = p."orgId" and m."id" = p."membershipId"
    left join "PairingRequest" r on r."orgId" = p."orgId" and r."mentorId" = p."id" and r."menteeId" = ${menteeId}::uuid
      and r."state" in ('open', 'agreed')
    where not exists (select from "Pairing" x where x."orgId" = p."orgId" and x."mentorId" = p."id" and x."menteeId" = ${menteeId}::uuid
      and (x."status" = 'active' or (x."status" = 'proposed' and x."expiresAt" > ${now()})))
    order by t.can_ask desc, m."name", p."id"`;
}

export type RequestPage = {
  id: string;
  cohort: { id: string; name: string };
  mentor: PairingPerson;
  mentee: PairingPerson;
  text: string;
  state: RequestState;
  words: string;
  createdAt: Date;
  closesAt: Date;
  answeredAt: Date | null;
  closedAt: Date | null;
  pairingId: string | null;
  /** The asking member's side; null for an organizer who is neither. */
  mine: ParticipationRole | null;
  /** An organizer has the last word in this cohort. */
  needsApproval: boolean;
  canAnswerRequest: boolean;
  /** Also after a yes, as long as nobody has approved. */
  canDeclineRequest: boolean;
  canWithdrawRequest: boolean;
  canApproveRequest: boolean;
};

const personOf = {
  select: {
    membership: {
      select: { id: true, name: true, title: true, employer: true, portraitId: true, topics: true },
    },
  },
};

/** One request, for the two; for an organizer while it waits for an organizer's word. Throws `not_found` for everybody else. */
export function requestPage(ctx: OrgContext, requestId: string): Promise<RequestPage> {
  return withOrg(ctx, async (tx) => {
    if (!isId(requestId)) throw notFound("request");
    const row = await tx.pairingRequest.findUnique({
      relationLoadStrategy: "join",
      where: { orgId_id: { orgId: ctx.orgId, id: requestId } },
      include: {
        cohort: { select: { id: true, name: true, pairingWay: true } },
        mentor: personOf,
        mentee: personOf,
      },
    });
    if (!row) throw notFound("request");
    const [mentor, mentee] = [personIn(row.mentor.membership), personIn(row.mentee.membership)];
    const mine =
      mentor.membershipId === ctx.membershipId
        ? "mentor"
        : mentee.membershipId === ctx.membershipId
          ? "mentee"
          : null;
    const relations: Actor[] =
      mine === "mentor" ? ["party", "mentor"] : mine === "mentee" ? ["party", "author"] : [];
    const decides = can(ctx, "approveRequest") && (row.state === "agreed" || row.state === "refused");
    if (!can(ctx, "viewRequest", relations) && !decides) throw notFound("request");
    const { id, text, state, words, createdAt, answeredAt, closedAt, pairingId, cohort } = row;
    const answers = can(ctx, "answerRequest", relations);
    return {
      ...{ id, text, state, words, createdAt, answeredAt, closedAt, pairingId, mentor, mentee, mine },
      cohort: { id: cohort.id, name: cohort.name },
      closesAt: closesAt(createdAt),
      needsApproval: cohort.pairingWay === "approval",
      canAnswerRequest: state === "open" && answers,
      canDeclineRequest: isWaiting(state) && answers,
      canWithdrawRequest: isWaiting(state) && can(ctx, "withdrawRequest", relations),
      canApproveRequest: state === "agreed" && can(ctx, "approveRequest"),
    };
  });
}

const personIn = ({ id, ...rest }: Omit<PairingPerson, "membershipId"> & { id: string }): PairingPerson => ({
  membershipId: id,
  ...rest,
});
