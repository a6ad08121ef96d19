import { now } from "@/lib/clock";
import { emit } from "@/lib/db/outbox";
import type { Tx } from "@/lib/db/unit";

// For the job, which acts as the system.

type Awaited = { orgId: string; prompt: string; membership: string };

/**
 * Reminds those who were asked and have not answered, once a prompt, when its moment has come: in every organization. Who has left,
 * or is no longer with the mentor who asks, is not reminded. Returns how many reminders are on their way.
 */
export async function remindOfPrompts(tx: Tx): Promise<number> {
  const at = now();
  const awaited = await tx.$queryRaw<Awaited[]>`
    with due as (update "Prompt" q set "remindedAt" = ${at} from "Cohort" c
      where c."orgId" = q."orgId" and c."id" = q."cohortId" and c."archivedAt" is null and c."status" in ('enrolling', 'active')
        and q."remindedAt" is null and q."remindAt" <= ${at} and q."closesAt" > ${at}
      returning q."orgId", q."id", q."cohortId", q."scope", q."authorId")
    select q."orgId", q."id" as "prompt", p."membershipId" as "membership" from due q
    join "Participation" p on p."orgId" = q."orgId" and p."cohortId" = q."cohortId" and p."role" = 'mentee' and p."leftAt" is null
    join "Membership" m on m."orgId" = p."orgId" and m."id" = p."membershipId" and m."status" = 'active'
    left join "Answer" a on a."orgId" = q."orgId" and a."promptId" = q."id" and a."participationId" = p."id"
    where a."id" is null and (q."scope" = 'cohort' or exists (select from "Pairing" x
      join "Participation" t on t."orgId" = x."orgId" and t."id" = x."mentorId"
      where x."orgId" = p."orgId" and x."menteeId" = p."id" and x."status" = 'active' and t."membershipId" = q."authorId"))
    order by q."id", p."id"`;
  for (const [orgId, rows] of Map.groupBy(awaited, (row) => row.orgId)) {
    const letters = rows.map(({ prompt, membership }) => ({ prompt, membership }));
    await emit(tx, { kind: "system", orgId }, "mail.prompt-reminder", ...letters);
  }
  return awaited.length;
}
