import { standingLink } from "@/lib/auth/links";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { emit } from "@/lib/db/outbox";
import type { Tx } from "@/lib/db/unit";
import { DAYS_BEFORE } from "@/lib/sessions/coming/rules";

// For the jobs, which act as the system.

const day = 86_400_000;
type Asked = { orgId: string; sessionId: string; participationId: string; membershipId: string };

/**
 * Invites everybody who takes part to each evening of the next three weeks, once: in every organization, or in one cohort. Who
 * joins later is invited the next time. Returns how many invitations are on their way.
 */
export async function inviteToSessions(tx: Tx, only?: { orgId: string; cohortId: string }): Promise<number> {
  const at = now();
  const asked = await tx.$queryRaw<Asked[]>`
    select s."orgId", s."id" as "sessionId", p."id" as "participationId", p."membershipId"
    from "Session" s
    join "Cohort" h on h."orgId" = s."orgId" and h."id" = s."cohortId" and h."status" in ('enrolling', 'active')
      and h."archivedAt" is null
    join "Program" g on g."orgId" = h."orgId" and g."id" = h."programId" and not g."isTemplate" and g."archivedAt" is null
    join "Participation" p on p."orgId" = h."orgId" and p."cohortId" = h."id" and p."leftAt" is null
    join "Membership" m on m."orgId" = p."orgId" and m."id" = p."membershipId" and m."status" = 'active'
    left join "Rsvp" r on r."orgId" = s."orgId" and r."sessionId" = s."id" and r."participationId" = p."id"
    where s."status" = 'scheduled' and s."startsAt" > ${at} and s."startsAt" < ${new Date(at.getTime() + DAYS_BEFORE * day)}
      and r."invitedAt" is null
      and (${only?.orgId ?? null}::uuid is null
        or (s."orgId" = ${only?.orgId ?? null}::uuid and s."cohortId" = ${only?.cohortId ?? null}::uuid))
    order by s."startsAt", s."id", p."id" limit 2000`;
  if (asked.length === 0) return 0;
  await tx.$executeRaw`
    insert into "Rsvp" ("orgId", "id", "sessionId", "participationId", "invitedAt")
    select r."orgId", r."id", r."sessionId", r."participationId", ${at}
    from jsonb_to_recordset(${JSON.stringify(asked.map((row) => ({ ...row, id: newId() })))}::jsonb)
      as r("orgId" uuid, "id" uuid, "sessionId" uuid, "participationId" uuid)
    on conflict ("orgId", "sessionId", "participationId") do update set "invitedAt" = excluded."invitedAt"`;
  for (const [orgId, rows] of Map.groupBy(asked, (row) => row.orgId)) {
    const letters = rows.map(({ sessionId, membershipId }) => ({
      session: sessionId,
      membership: membershipId,
    }));
    await emit(tx, { kind: "system", orgId }, "mail.session-invited", ...letters);
  }
  return asked.length;
}

/**
 * How somebody stands to an evening, with the secret of their answer link, made where there is none; and that a mail with the
 * invitation goes to them.
 */
export async function askedToCome(
  tx: Tx,
  where: { orgId: string; sessionId: string; participationId: string },
): Promise<{ id: string; link: { orgId: string; id: string; nonce: string }; before: boolean }> {
  const { orgId } = where;
  const key = { orgId_sessionId_participationId: where };
  const before = await tx.rsvp.findUnique({ where: key });
  const at = now();
  const rsvp = await tx.rsvp.upsert({
    where: key,
    create: { ...where, invitedAt: at },
    update: before?.invitedAt ? {} : { invitedAt: at },
  });
  const link = await standingLink(tx, { orgId, kind: "rsvp", subjectId: rsvp.id });
  return { id: rsvp.id, link, before: Boolean(before?.invitedAt) };
}

/** Answer links of evenings that were over a month ago. */
export const forgetAnswerLinks = (tx: Tx): Promise<number> => tx.$executeRaw`
  delete from "AccessLink" l using "Rsvp" r, "Session" s
  where l."kind" = 'rsvp' and l."orgId" = r."orgId" and l."subjectId" = r."id"
    and s."orgId" = r."orgId" and s."id" = r."sessionId" and s."endsAt" < ${new Date(now().getTime() - 30 * day)}`;
