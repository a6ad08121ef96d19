import { now } from "@/lib/clock";
import type { ParticipationRole } from "@/lib/db/generated/enums";
import type { Tx } from "@/lib/db/unit";
import type { OrgContext } from "@/lib/tenancy/context";

/** How many names of each role the cohort page shows. */
const NAMES_SHOWN = 12;

export type RoleCrowd = {
  role: ParticipationRole;
  total: number;
  joined: number;
  invited: number;
  people: { membershipId: string; name: string; joined: boolean }[];
};

type CrowdRow = {
  role: ParticipationRole;
  membershipId: string;
  name: string;
  joined: boolean;
  total: number;
  totalJoined: number;
  totalInvited: number;
};

/**
 * How many of each role there are, and the first names of each. With `all` (for organizers) also who has not joined yet.
 * For the query whose unit of work `tx` is.
 */
export async function crowdsOf(
  tx: Tx,
  ctx: OrgContext,
  cohortId: string,
  all: boolean,
): Promise<RoleCrowd[]> {
  const rows = await tx.$queryRaw<CrowdRow[]>`
    with here as (
      select p."role", m."id" as "membershipId", m."name", m."status" = 'active' as "joined",
        ${all} and m."status" = 'listed' and exists (select from "Invitation" i where i."orgId" = m."orgId"
          and i."membershipId" = m."id" and i."acceptedAt" is null and i."revokedAt" is null
          and i."expiresAt" > ${now()}) as "invited"
      from "Participation" p join "Membership" m on m."orgId" = p."orgId" and m."id" = p."membershipId"
      where p."orgId" = ${ctx.orgId}::uuid and p."cohortId" = ${cohortId}::uuid and p."leftAt" is null
        and (m."status" = 'active' or (${all} and m."status" = 'listed')))
    select * from (
      select "role", "membershipId", "name", "joined",
        row_number() over (partition by "role" order by "name", "membershipId") as place,
        count(*) over (partition by "role")::int as "total",
        (count(*) filter (where "joined") over (partition by "role"))::int as "totalJoined",
        (count(*) filter (where "invited") over (partition by "role"))::int as "totalInvited"
      from here) numbered
    where place <= ${NAMES_SHOWN} order by "role", place`;
  return (["mentor", "mentee"] as const).map((role) => {
    const people = rows.filter((row) => row.role === role);
    const first = people[0];
    return {
      role,
      total: first?.total ?? 0,
      joined: first?.totalJoined ?? 0,
      invited: first?.totalInvited ?? 0,
      people: people.map(({ membershipId, name, joined }) => ({ membershipId, name, joined })),
    };
  });
}
