import { now } from "@/lib/clock";
import { emit } from "@/lib/db/outbox";
import type { Tx } from "@/lib/db/unit";
import { closeBefore, nudgeBefore } from "@/lib/pairings/requests/rules";

type Touched = { orgId: string; id: string };

/**
 * Looks after requests that nobody answers, for the job, in every organization: reminds a mentor once after a week, closes with
 * grace after two, and closes without a word where one of the two has left or the season is over. Returns how many were closed.
 */
export async function tidyRequests(tx: Tx): Promise<number> {
  const at = now();
  await tx.$executeRaw`
    update "PairingRequest" r set "state" = 'closed', "closedAt" = ${at}
    where r."state" in ('open', 'agreed') and (
      exists (select from "Participation" p where p."orgId" = r."orgId" and p."id" in (r."menteeId", r."mentorId") and p."leftAt" is not null)
      or exists (select from "Cohort" c where c."orgId" = r."orgId" and c."id" = r."cohortId" and c."status" = 'completed'))`;
  const closed = await tx.$queryRaw<Touched[]>`
    update "PairingRequest" set "state" = 'closed', "closedAt" = ${at}
    where "state" = 'open' and "createdAt" < ${closeBefore(at)} returning "orgId", "id"`;
  const nudged = await tx.$queryRaw<Touched[]>`
    update "PairingRequest" set "nudgedAt" = ${at}
    where "state" = 'open' and "nudgedAt" is null and "createdAt" < ${nudgeBefore(at)} returning "orgId", "id"`;
  for (const { orgId, id } of closed)
    await emit(tx, { kind: "system", orgId }, "mail.request-closed", { request: id });
  for (const { orgId, id } of nudged)
    await emit(tx, { kind: "system", orgId }, "mail.request-nudge", { request: id });
  return closed.length;
}
