import { now } from "@/lib/clock";
import { emit } from "@/lib/db/outbox";
import type { Tx } from "@/lib/db/unit";

/**
 * Asks both of every active pairing how it goes, once a round: after 30 days, and every 60 after. For the job, in every
 * organization. Returns how many pairings were asked.
 */
export async function askHowItGoes(tx: Tx): Promise<number> {
  const at = now();
  const asked = await tx.$queryRaw<{ orgId: string; id: string; round: number }[]>`
    update "Pairing" x set "askedRound" = floor((extract(epoch from ${at} - x."activatedAt") / 86400 - 30) / 60)::int + 1
    from "Cohort" c
    where c."orgId" = x."orgId" and c."id" = x."cohortId" and c."archivedAt" is null and x."status" = 'active'
      and x."activatedAt" <= ${at}::timestamptz - interval '30 days'
      and x."askedRound" < floor((extract(epoch from ${at} - x."activatedAt") / 86400 - 30) / 60)::int + 1
    returning x."orgId", x."id", x."askedRound" as "round"`;
  for (const { orgId, id, round } of asked)
    await emit(tx, { kind: "system", orgId }, "mail.how-it-goes", { pairing: id, round: String(round) });
  return asked.length;
}
