import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { Prisma } from "@/lib/db/generated/client";
import type { ParticipationRole, SeatingChangeKind } from "@/lib/db/generated/enums";
import { type Tx, withOrg } from "@/lib/db/unit";
import { readApartToShow } from "@/lib/safety/blocks/queries";
import { readPast } from "@/lib/seating/arrangement/queries";
import { repeatsIn, togetherIn } from "@/lib/seating/rules";
import { type Phase, phaseOf } from "@/lib/sessions/evening/rules";
import { type OpenSession, openSession } from "@/lib/sessions/open/queries";
import type { OrgContext } from "@/lib/tenancy/context";

export type DoorPerson = {
  /** Participation or guest. */
  id: string;
  name: string;
  role: ParticipationRole | "guest";
  mark: "present" | "absent" | null;
  group: number | null;
  /** They have said that they can't come. */
  saidNo: boolean;
};
export type DoorGroup = { id: string; number: number };
export type LastChange = {
  id: string;
  kind: SeatingChangeKind;
  undone: boolean;
  /** Whom it was about, where it was one and they are still on the list. */
  name: string | null;
};
type Observer = { id: string; name: string };
export type DoorPage = Pick<
  OpenSession,
  "id" | "cohortId" | "number" | "title" | "status" | "startsAt" | "endsAt" | "timeZone" | "groupSize"
> & {
  phase: Phase;
  people: DoorPerson[];
  /** Who only watches, by name; they belong to no group. */
  observers: Observer[];
  groups: DoorGroup[];
  lastChange: LastChange | null;
  /** How many pairs of the plan have sat together at an earlier session of the cohort. */
  repeats: number;
  /** Names of two who sit in one group and are to be kept apart. */
  together: [string, string][];
  /** Points, notes or answers belong to groups, so they cannot be filled anew. */
  written: boolean;
  /** Nobody is seated yet, and who sits with whom is planned. */
  planned: boolean;
};

type Room = {
  groups: DoorGroup[];
  /** Participation or guest id, and the group's id. */
  seats: [string, string][];
  marks: [string, "present" | "absent"][];
  /** Participations that have said no to the evening at its present time. */
  saidNo: string[];
  guests: { id: string; name: string }[];
  observers: Observer[];
  change: { id: string; kind: SeatingChangeKind; undone: boolean; subjectId: string | null } | null;
  written: boolean;
  planned: boolean;
};

/**
 * Everything of the session's seating in one statement, list by list. Joined to the cohort's people in the database it is slow
 * right after an import: a plan made before the statistics compares every seat with every person. The same for the
 * "limit 1" of looked-up names here and in lib/sessions: it makes a look-up of what would be a join.
 */
async function roomOf(
  tx: Tx,
  ctx: OrgContext,
  { id: sessionId, cohortId, startsAt }: OpenSession,
): Promise<Room> {
  const here = Prisma.sql`"orgId" = ${ctx.orgId}::uuid and "sessionId" = ${sessionId}::uuid`;
  const [room] = await tx.$queryRaw<Room[]>`select
    (select coalesce(jsonb_agg(jsonb_build_object('id', "id", 'number', "number") order by "number"), '[]')
      from "Group" where ${here}) as "groups",
    (select coalesce(jsonb_agg(jsonb_build_array(coalesce("participationId", "guestId"), "groupId")), '[]')
      from "Seat" where ${here}) as "seats",
    (select coalesce(jsonb_agg(jsonb_build_array("participationId", "status")), '[]') from "Attendance" where ${here}) as "marks",
    (select coalesce(jsonb_agg("participationId"), '[]') from "Rsvp" where ${here} and "coming" = 'no'
      and "answeredFor" = ${startsAt}) as "saidNo",
    (select coalesce(jsonb_agg(jsonb_build_object('id', "id", 'name', "name")), '[]') from "Guest" where ${here}) as "guests",
    (select coalesce(jsonb_agg(jsonb_build_object('id', "id", 'name', "name")), '[]') from "Observer" where ${here}) as "observers",
    (select jsonb_build_object('id', "id", 'kind', "kind", 'undone', "undone", 'subjectId', "subjectId")
      from "SeatingChange" where ${here}) as "change",
    exists (select from session_groups_in_use(${sessionId}::uuid)) as "written",
    exists (select from "SeasonPlan" p where p."orgId" = ${ctx.orgId}::uuid and p."cohortId" = ${cohortId}::uuid
      and p."plan" -> 'rounds' @> jsonb_build_array(jsonb_build_object('session', ${sessionId}::text))) as "planned"`;
  const nothing = { groups: [], seats: [], marks: [], saidNo: [], guests: [], observers: [], change: null };
  return room ?? { ...nothing, written: false, planned: false };
}

type Participant = { id: string; name: string; role: ParticipationRole; gone: boolean };

const participantsOf = (tx: Tx, ctx: OrgContext, cohortId: string) =>
  tx.$queryRaw<Participant[]>`
    select p."id", m."name", p."role"::text as "role", (p."leftAt" is not null or m."status" = 'left') as "gone"
    from "Participation" p
    join lateral (select "name", "status" from "Membership" m where m."orgId" = p."orgId" and m."id" = p."membershipId" limit 1) m
      on true
    where p."orgId" = ${ctx.orgId}::uuid and p."cohortId" = ${cohortId}::uuid`;

// The database may sort by bytes, and Élodie is not behind Zoë.
const byName = new Intl.Collator("en");

/** Participants (those who have left only where they have a seat) and guests, by name. */
function atTheDoor(participants: Participant[], room: Room): DoorPerson[] {
  const numbers = new Map(room.groups.map(({ id, number }) => [id, number]));
  const seats = new Map(room.seats.map(([person, group]) => [person, numbers.get(group) ?? null]));
  const marks = new Map(room.marks);
  const saidNo = new Set(room.saidNo);
  return [
    ...participants
      .filter(({ id, gone }) => !gone || seats.has(id))
      .map(({ id, name, role }) => ({
        ...{ id, name, role },
        mark: marks.get(id) ?? null,
        saidNo: saidNo.has(id),
        group: seats.get(id) ?? null,
      })),
    ...room.guests.map(({ id, name }) => ({
      ...{ id, name, role: "guest" as const },
      mark: null,
      saidNo: false,
      group: seats.get(id) ?? null,
    })),
  ].sort((a, b) => byName.compare(a.name, b.name));
}

/** The plan as lists of ids, group by group. */
function planOf(people: readonly DoorPerson[]): string[][] {
  const groups = Map.groupBy(people, (person) => person.group);
  groups.delete(null);
  return [...groups.values()].map((group) => group.map((person) => person.id));
}

/**
 * What stands by the door: everybody who is expected, their marks and seats, the groups, and the change that can be undone.
 * Throws `forbidden` for those who do not seat people.
 */
export function doorPage(ctx: OrgContext, sessionId: string): Promise<DoorPage> {
  return withOrg(ctx, async (tx) => {
    const session = await openSession(tx, ctx, sessionId);
    authorize(ctx, "seatGroups", session.relations);
    const room = await roomOf(tx, ctx, session);
    const people = atTheDoor(await participantsOf(tx, ctx, session.cohortId), room);
    const past = await readPast(tx, ctx, session);
    const apart = await readApartToShow(tx, session.cohortId);
    const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? "";
    const { groups, written, change } = room;
    const { id, cohortId, number, title, status, startsAt, endsAt, timeZone, groupSize } = session;
    return {
      ...{ id, cohortId, number, title, status, startsAt, endsAt, timeZone, groupSize },
      ...{ people, groups, written, planned: room.planned && session.seatedAt === null },
      observers: room.observers.sort((a, b) => byName.compare(a.name, b.name)),
      phase: phaseOf(session, now()),
      repeats: repeatsIn(planOf(people), past),
      together: togetherIn(session.endsAt > now() ? planOf(people) : [], apart).map(
        ([a, b]): [string, string] => [nameOf(a), nameOf(b)],
      ),
      lastChange: change && {
        ...{ id: change.id, kind: change.kind, undone: change.undone },
        name: people.find((person) => person.id === change.subjectId)?.name ?? null,
      },
    };
  });
}
