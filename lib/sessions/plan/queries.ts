import type { ParticipationRole } from "@/lib/db/generated/enums";
import { type Tx, withOrg } from "@/lib/db/unit";
import { type OpenSession, openSession } from "@/lib/sessions/open/queries";
import type { OrgContext } from "@/lib/tenancy/context";

export type SeatedPerson = {
  name: string;
  /** Null for guests. */
  membershipId: string | null;
  role: ParticipationRole | "guest";
  /** The asking member. */
  me: boolean;
};
export type SeatedGroup = { id: string; number: number; mine: boolean; people: SeatedPerson[] };

type SeatRow = Omit<SeatedPerson, "me"> & { groupId: string; groupNumber: number };

/**
 * The groups of a session with their people, one's own first; mentors before mentees before guests. For queries that have
 * opened the session in the same unit of work.
 */
export async function seatedGroups(tx: Tx, ctx: OrgContext, session: OpenSession): Promise<SeatedGroup[]> {
  const seats = await tx.$queryRaw<SeatRow[]>`
    select g."id" as "groupId", g."number" as "groupNumber", w."name", w."membershipId", w."role"
    from "Seat" x
    join lateral (select "id", "number" from "Group" g where g."orgId" = x."orgId" and g."id" = x."groupId" limit 1) g on true
    join lateral (
      select m."name", m."id" as "membershipId", p."role"::text as "role"
      from "Participation" p join "Membership" m on m."orgId" = p."orgId" and m."id" = p."membershipId"
      where p."orgId" = x."orgId" and p."id" = x."participationId"
      union all
      select v."name", null, 'guest' from "Guest" v where v."orgId" = x."orgId" and v."id" = x."guestId"
      limit 1) w on true
    where x."orgId" = ${ctx.orgId}::uuid and x."sessionId" = ${session.id}::uuid
    order by g."id" = ${session.myGroupId}::uuid desc nulls last, g."number"`;
  const groups = new Map<string, SeatedGroup>();
  for (const { groupId, groupNumber, ...person } of seats) {
    const group = groups.get(groupId) ?? {
      id: groupId,
      number: groupNumber,
      mine: groupId === session.myGroupId,
      people: [],
    };
    group.people.push({ ...person, me: person.membershipId === ctx.membershipId });
    groups.set(groupId, group);
  }
  for (const group of groups.values()) group.people.sort(byRoleAndName);
  return [...groups.values()];
}

const roleOrder = { mentor: 0, mentee: 1, guest: 2 } as const;
// The database may sort by bytes, and Élodie is not behind Zoë.
const names = new Intl.Collator("en");
const byRoleAndName = (a: SeatedPerson, b: SeatedPerson) =>
  roleOrder[a.role] - roleOrder[b.role] || names.compare(a.name, b.name);

export type SeatingPlan = Pick<OpenSession, "id" | "title" | "number" | "startsAt" | "timeZone"> & {
  groups: SeatedGroup[];
};

/** Who sits where, for the wall. */
export function seatingPlan(ctx: OrgContext, sessionId: string): Promise<SeatingPlan> {
  return withOrg(ctx, async (tx) => {
    const session = await openSession(tx, ctx, sessionId);
    const { id, title, number, startsAt, timeZone } = session;
    const groups = await seatedGroups(tx, ctx, session);
    return { id, title, number, startsAt, timeZone, groups: groups.sort((a, b) => a.number - b.number) };
  });
}
