import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { type KnownPair, type PairPerson, type PairPlan, planPairs } from "@/lib/pairings/imports/rules";
import { type ImportCohort, type OpenImport, openImport } from "@/lib/people/imports/uploads/queries";
import { readApart } from "@/lib/safety/blocks/queries";
import type { OrgContext } from "@/lib/tenancy/context";
import { inTurns } from "@/lib/turns";

export type PairingsFile = OpenImport & { cohort: ImportCohort };

/** Loads an uploaded list of pairings. Throws `not_found`. */
export async function openPairings(
  tx: Tx,
  ctx: OrgContext,
  importId: string,
  lock?: "lock",
): Promise<PairingsFile> {
  const file = await openImport(tx, ctx, importId, lock, "pairings");
  if (!file.cohort) throw notFound("file");
  return { ...file, cohort: file.cohort };
}

/** What importing a list of pairings would do as things stand now. Preview and import both ask here. */
export async function planPairings(tx: Tx, ctx: OrgContext, file: PairingsFile): Promise<PairPlan> {
  const { orgId } = ctx;
  const cohortId = file.cohort.id;
  const people = await tx.$queryRaw<PairPerson[]>`
    select p."id", c."email", m."name", p."role", p."capacity",
      p."leftAt" is not null or m."status" = 'left' as "gone"
    from "Participation" p
    join "Membership" m on m."orgId" = p."orgId" and m."id" = p."membershipId"
    join "MemberContact" c on c."orgId" = m."orgId" and c."membershipId" = m."id"
    where p."orgId" = ${orgId}::uuid and p."cohortId" = ${cohortId}::uuid`;
  const known = await tx.$queryRaw<KnownPair[]>`
    select x."mentorId", x."menteeId", x."status" as "state" from "Pairing" x
    where x."orgId" = ${orgId}::uuid and x."cohortId" = ${cohortId}::uuid
      and (x."status" = 'active' or (x."status" = 'proposed' and x."expiresAt" > ${now()})
        or (x."status" = 'ended' and x."activatedAt" is not null))`;
  const apart = await readApart(tx, cohortId);
  return inTurns(planPairs({ table: file.table, people, known, apart }));
}
