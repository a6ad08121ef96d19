import { authorize } from "@/lib/authz/policy";
import { Prisma } from "@/lib/db/generated/client";
import type { OrgRole } from "@/lib/db/generated/enums";
import { isId } from "@/lib/db/id";
import { withOrg } from "@/lib/db/unit";
import { foundPeople } from "@/lib/people/directory/queries";
import { asksFor } from "@/lib/people/directory/rules";
import type { OrgContext } from "@/lib/tenancy/context";

/** More are found by more letters. */
const MOST = 20;

export type Successor = {
  membershipId: string;
  name: string;
  title: string;
  employer: string;
  role: OrgRole;
  portraitId: string | null;
};

export type HandOverPage = { people: Successor[]; chosen: Successor | null };

/** Who could take the organization over: members who have joined, other owners and organizers first. Owners only. */
export function handOverPage(
  ctx: OrgContext,
  wanted: { search: string; to: string | null },
): Promise<HandOverPage> {
  return withOrg(ctx, async (tx) => {
    authorize(ctx, "handOverOwnership");
    const to = wanted.to && isId(wanted.to) ? wanted.to : null;
    const fits = Prisma.sql`and m."id" in (select f.membership_id from ${foundPeople(wanted)} f)`;
    const searched = asksFor(wanted) ? fits : Prisma.empty;
    const narrowed = to ? Prisma.sql`and m."id" = ${to}::uuid` : searched;
    const people = await tx.$queryRaw<Successor[]>`
      select m."id" as "membershipId", m."name", m."title", m."employer", m."role", m."portraitId" from "Membership" m
      where m."orgId" = ${ctx.orgId}::uuid and m."status" = 'active' and m."id" <> ${ctx.membershipId}::uuid ${narrowed}
      order by m."role" = 'member', m."searchText", m."id" limit ${MOST}`;
    return to ? { people: [], chosen: people[0] ?? null } : { people, chosen: null };
  });
}
