import { type Actor, authorize, can } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import type { OrgRole } from "@/lib/db/generated/enums";
import { isId } from "@/lib/db/id";
import { withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import type { OrgContext } from "@/lib/tenancy/context";

export type LeavingPage = {
  membershipId: string;
  name: string;
  isSelf: boolean;
  hasJoined: boolean;
  /** What is open and will end. */
  cohorts: number;
  pairings: number;
  seats: number;
  /** The organization would be left without an owner. */
  isLastOwner: boolean;
  /** Owners and organizers are removed by owners alone. */
  mayRemove: boolean;
};

type Row = Omit<LeavingPage, "isSelf" | "isLastOwner" | "mayRemove"> & { role: OrgRole; owners: number };

/** What happens when somebody leaves the organization: for themselves, and for organizers. Throws `not_found`. */
export function leavingPage(ctx: OrgContext, membershipId: string): Promise<LeavingPage> {
  return withOrg(ctx, async (tx) => {
    const isSelf = membershipId === ctx.membershipId;
    const relations: Actor[] = isSelf ? ["self"] : [];
    authorize(ctx, "removePerson", relations);
    if (!isId(membershipId)) throw notFound("person");
    const [row] = await tx.$queryRaw<Row[]>`
      with part as (select p."id" from "Participation" p
        join "Cohort" h on h."orgId" = p."orgId" and h."id" = p."cohortId"
        where p."orgId" = ${ctx.orgId}::uuid and p."membershipId" = ${membershipId}::uuid and p."leftAt" is null
          and h."status" in ('draft', 'enrolling', 'active'))
      select m."id" as "membershipId", m."name", m."status" = 'active' as "hasJoined", m."role",
        (select count(*)::int from part) as "cohorts",
        (select count(*)::int from "Pairing" x where x."orgId" = m."orgId" and x."status" in ('proposed', 'active')
          and (x."mentorId" in (select "id" from part) or x."menteeId" in (select "id" from part))) as "pairings",
        (select count(*)::int from "Seat" s join "Session" e on e."orgId" = s."orgId" and e."id" = s."sessionId"
          where s."orgId" = m."orgId" and s."participationId" in (select "id" from part) and e."startsAt" > ${now()}) as "seats",
        (select count(*)::int from "Membership" o where o."orgId" = m."orgId" and o."role" = 'owner'
          and o."status" = 'active') as "owners"
      from "Membership" m where m."orgId" = ${ctx.orgId}::uuid and m."id" = ${membershipId}::uuid
        and m."status" in ('active', 'listed')`;
    if (!row) throw notFound("person");
    const { role, owners, ...page } = row;
    return {
      ...page,
      isSelf,
      isLastOwner: role === "owner" && row.hasJoined && owners === 1,
      mayRemove: isSelf || role === "member" || can(ctx, "changeRoles"),
    };
  });
}
