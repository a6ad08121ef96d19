import { Prisma } from "@/lib/db/generated/client";
import { SILENT_ROUNDS } from "@/lib/pairings/ratings/care/rules";
import { needsLook } from "@/lib/pairings/ratings/rules";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * From where they are read: active pairs `x` of the cohort `c` of whom one said lately that it does not go well, or who have both
 * been silent twice; none of the reader's own.
 */
export const pairsToLookAt = (ctx: OrgContext) => Prisma.sql`from "Pairing" x
  where x."orgId" = c."orgId" and x."cohortId" = c."id" and x."status" = 'active'
    and not exists (select from "Participation" own where own."orgId" = x."orgId" and own."id" in (x."mentorId", x."menteeId")
      and own."membershipId" = ${ctx.membershipId}::uuid)
    and (exists (select from "PairingRating" t where t."orgId" = x."orgId" and t."pairingId" = x."id"
        and t."value"::text = any (${[...needsLook]}::text[])
        and not exists (select from "PairingRating" l where l."orgId" = t."orgId" and l."pairingId" = t."pairingId"
          and l."membershipId" = t."membershipId" and l."round" > t."round"))
      or (x."askedRound" >= ${SILENT_ROUNDS} and not exists (select from "PairingRating" t
        where t."orgId" = x."orgId" and t."pairingId" = x."id")))`;

/** And people `m` of the cohort `c` whose pairing has ended, who want another and were proposed nobody since. */
export const wantingAgain = Prisma.sql`from "RematchWish" w
  join "Participation" p on p."orgId" = w."orgId" and p."id" = w."participationId" and p."leftAt" is null
  join "Membership" m on m."orgId" = p."orgId" and m."id" = p."membershipId" and m."status" <> 'left'
  where w."orgId" = c."orgId" and w."wanted" and p."cohortId" = c."id" and not exists (select from "Pairing" x
    where x."orgId" = p."orgId" and p."id" in (x."menteeId", x."mentorId") and x."proposedAt" > w."at")`;
