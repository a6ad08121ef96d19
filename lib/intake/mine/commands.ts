import { type Actor, authorize } from "@/lib/authz/policy";
import type { ParticipationRole } from "@/lib/db/generated/enums";
import type { Tx } from "@/lib/db/unit";
import { conflict, notFound } from "@/lib/errors";
import type { OrgContext } from "@/lib/tenancy/context";

export type MyPart = { id: string; role: ParticipationRole; capacity: number | null; programId: string };

/**
 * The asking person's own part in a cohort, held so that two windows write one after the other. Throws `not_found`, `forbidden`
 * for whoever does not take part, `conflict` once the season is over.
 */
export async function holdMyPart(tx: Tx, ctx: OrgContext, cohortId: string): Promise<MyPart> {
  const [row] = await tx.$queryRaw<
    (Partial<MyPart> & { programId: string; over: boolean; draft: boolean })[]
  >`
    select h."programId", h."status" = 'completed' or h."archivedAt" is not null as "over", h."status" = 'draft' as "draft",
      p."id", p."role", p."capacity"
    from "Cohort" h left join (select * from "Participation" p where p."orgId" = ${ctx.orgId}::uuid
      and p."membershipId" = ${ctx.membershipId}::uuid and p."leftAt" is null for update) p
      on p."orgId" = h."orgId" and p."cohortId" = h."id"
    where h."orgId" = ${ctx.orgId}::uuid and h."id" = ${cohortId}::uuid`;
  if (!row) throw notFound("cohort");
  const { id, role, capacity = null, programId } = row;
  const relations: Actor[] = id && role ? ["participant", role] : [];
  authorize(ctx, "fillIntake", relations);
  if (!id || !role || row.draft) throw notFound("cohort");
  if (row.over) throw conflict("This season is over, so there is nobody to be paired with any more.");
  return { id, role, capacity, programId };
}
