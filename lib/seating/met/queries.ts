import { type Actor, authorize, can } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import type { CohortStatus, ParticipationRole } from "@/lib/db/generated/enums";
import { isId } from "@/lib/db/id";
import { type Tx, withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { leastSentence, type Meetings, meetingsOf, othersMet } from "@/lib/seating/met/rules";
import { readPlan, readSeason } from "@/lib/seating/season/queries";
import { isOpen, isSeated, plannedGroups } from "@/lib/seating/season/rules";
import type { OrgContext } from "@/lib/tenancy/context";

/** A picture of everybody against everybody is drawn up to here; beyond it, a list says more. */
const MOST_IN_PICTURE = 60;
export const MET_PER_PAGE = 60;

type MetPerson = {
  id: string;
  membershipId: string;
  name: string;
  role: ParticipationRole;
  /** How many others they have met at evenings that have begun, and will have met by the end. */
  met: number;
  byEnd: number;
};
type Named = Pick<MetPerson, "id" | "membershipId" | "name" | "role">;
/** One person's others: met, met at an evening to come, and not met by the end. */
export type MetBy = { person: Named; met: Named[]; ahead: Named[]; never: Named[] };

export type WhoMet = {
  cohort: { id: string; name: string };
  /** Mentors first, by name. */
  people: MetPerson[];
  /** Evenings that have begun with people in groups, and those planned or seated ahead. */
  held: number;
  ahead: number;
  soFar: string;
  /** Empty where no evening is planned. */
  byEnd: string;
  /**
   * How often any two have met, and will have met by the end, by place in `people`: a line for each,
   * a digit for each other; null where there are too many for a picture.
   */
  picture: { met: string[]; byEnd: string[] } | null;
  /** The one who was asked for. */
  chosen: MetBy | null;
};

// The database may sort by bytes, and Élodie is not behind Zoë.
const names = new Intl.Collator("en");
const byRoleAndName = (a: Named, b: Named) =>
  Number(a.role === "mentee") - Number(b.role === "mentee") || names.compare(a.name, b.name);

/** Who of a cohort has met whom, and will by the plan. Organizers only. Throws `not_found`. */
export function whoMet(ctx: OrgContext, cohortId: string, chosenId: string | null): Promise<WhoMet> {
  return withOrg(ctx, async (tx) => {
    authorize(ctx, "planSeason");
    if (!isId(cohortId)) throw notFound("cohort");
    const { cohort, participants, evenings } = await readSeason(tx, ctx, cohortId);
    const plan = (await readPlan(tx, ctx, cohortId))?.plan ?? null;
    const at = now();
    const people = participants.filter(({ gone }) => !gone).toSorted(byRoleAndName);
    const held = evenings.filter((evening) => isSeated(evening) && evening.startsAt <= at);
    const ahead = evenings.flatMap((evening) => {
      if (isSeated(evening)) return evening.startsAt > at ? [evening.groups] : [];
      const groups = plan && isOpen(evening, at) ? plannedGroups(plan, evening.id) : null;
      return groups ? [groups] : [];
    });
    const ids = people.map(({ id }) => id);
    const before = held.map(({ groups }) => groups);
    const [sat, all] = [meetingsOf(ids, before), meetingsOf(ids, [...before, ...ahead])];
    const [met, byEnd] = [othersMet(sat), othersMet(all)];
    const drawn = people.length <= MOST_IN_PICTURE;
    return {
      cohort: { id: cohort.id, name: cohort.name },
      people: people.map(({ id, membershipId, name, role }, place) => ({
        ...{ id, membershipId, name, role },
        met: met[place] ?? 0,
        byEnd: byEnd[place] ?? 0,
      })),
      held: held.length,
      ahead: ahead.length,
      soFar: held.length > 0 ? leastSentence(met, "so far") : "",
      byEnd: ahead.length > 0 ? leastSentence(byEnd, "by the end") : "",
      picture: drawn ? { met: linesOf(sat), byEnd: linesOf(all) } : null,
      chosen: chosenOf(people, sat, all, chosenId),
    };
  });
}

const linesOf = ({ people, of }: Meetings): string[] =>
  Array.from({ length: people }, (_, one) =>
    Array.from({ length: people }, (_, other) => Math.min(of(one, other), 9)).join(""),
  );

function chosenOf(people: readonly Named[], sat: Meetings, all: Meetings, id: string | null): MetBy | null {
  const place = people.findIndex((person) => person.id === id);
  const person = people[place];
  if (!person) return null;
  const those = (test: (other: number) => boolean) =>
    people
      .filter((_, other) => other !== place && test(other))
      .map(({ id: other, membershipId, name, role }) => ({ id: other, membershipId, name, role }));
  return {
    person: { id: person.id, membershipId: person.membershipId, name: person.name, role: person.role },
    met: those((other) => sat.of(place, other) > 0),
    ahead: those((other) => sat.of(place, other) === 0 && all.of(place, other) > 0),
    never: those((other) => all.of(place, other) === 0),
  };
}

type Other = { membershipId: string; name: string; role: ParticipationRole };

export type OwnMeetings = {
  cohort: { id: string; name: string; status: CohortStatus };
  /** Evenings the reader sat at, the latest first, with those who sat with them. */
  evenings: { id: string; title: string; startsAt: Date; people: Other[] }[];
  /** How many different people of the cohort they have met, of how many others. */
  met: number;
  others: number;
  /** People of the cohort who have joined and whom they have not sat with. */
  yet: Other[];
};

/**
 * Whom the asking member has sat with in a cohort, and whom not yet; null for an organizer who does not take part. Throws
 * `not_found` for everybody else who does not.
 */
export function ownMeetings(ctx: OrgContext, cohortId: string): Promise<OwnMeetings | null> {
  return withOrg(ctx, async (tx) => {
    if (!isId(cohortId)) throw notFound("cohort");
    const [row] = await tx.$queryRaw<
      { id: string; name: string; status: CohortStatus; participationId: string | null }[]
    >`
      select c."id", c."name", c."status", p."id" as "participationId" from "Cohort" c
      left join "Participation" p on p."orgId" = c."orgId" and p."cohortId" = c."id" and p."leftAt" is null
        and p."membershipId" = ${ctx.membershipId}::uuid and c."status" <> 'draft'
      where c."orgId" = ${ctx.orgId}::uuid and c."id" = ${cohortId}::uuid`;
    const relations: Actor[] = row?.participationId ? ["participant"] : [];
    if (!row || !can(ctx, "viewOwnMeetings", relations)) throw notFound("cohort");
    const { participationId, ...cohort } = row;
    if (!participationId) return null;
    const evenings = await eveningsWith(tx, ctx, participationId);
    const everybody = await whoTakesPart(tx, ctx, cohortId);
    const met = new Set(evenings.flatMap(({ people }) => people.map(({ membershipId }) => membershipId)));
    const yet = everybody.filter(({ membershipId, hidden }) => !met.has(membershipId) && !hidden);
    const known = everybody.filter(({ membershipId }) => met.has(membershipId));
    return {
      cohort,
      evenings,
      met: known.length,
      others: known.length + yet.length,
      yet: yet
        .map(({ hidden: _, ...other }) => other)
        .sort((a, b) => byRoleAndName({ id: "", ...a }, { id: "", ...b })),
    };
  });
}

/** Evenings that have begun and at which this participation has a seat; an absent person has none. */
const eveningsWith = (tx: Tx, ctx: OrgContext, participationId: string) =>
  tx.$queryRaw<OwnMeetings["evenings"]>`
    select s."id", s."title", s."startsAt", (select coalesce(jsonb_agg(jsonb_build_object('membershipId', m."id", 'name', m."name",
          'role', o."role") order by o."role", m."name"), '[]')
        from "Seat" y join "Participation" o on o."orgId" = y."orgId" and o."id" = y."participationId"
        join "Membership" m on m."orgId" = o."orgId" and m."id" = o."membershipId"
        where y."orgId" = x."orgId" and y."groupId" = x."groupId" and y."id" <> x."id") as "people"
    from "Seat" x join "Session" s on s."orgId" = x."orgId" and s."id" = x."sessionId"
    where x."orgId" = ${ctx.orgId}::uuid and x."participationId" = ${participationId}::uuid and s."status" = 'scheduled'
      and s."startsAt" <= ${now()}
    order by s."startsAt" desc, s."id"`;

/** The others of the cohort who have joined; those the reader has blocked are not held out to them. */
const whoTakesPart = (tx: Tx, ctx: OrgContext, cohortId: string) =>
  tx.$queryRaw<(Other & { hidden: boolean })[]>`
    select m."id" as "membershipId", m."name", p."role"::text as "role", exists (select from "Block" k
        where k."orgId" = p."orgId" and k."blockerId" = ${ctx.membershipId}::uuid and k."blockedId" = m."id") as "hidden"
    from "Participation" p join "Membership" m on m."orgId" = p."orgId" and m."id" = p."membershipId"
    where p."orgId" = ${ctx.orgId}::uuid and p."cohortId" = ${cohortId}::uuid and p."leftAt" is null and m."status" = 'active'
      and m."id" <> ${ctx.membershipId}::uuid`;
