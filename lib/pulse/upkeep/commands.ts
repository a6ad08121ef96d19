import { newLink } from "@/lib/auth/links";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { emit } from "@/lib/db/outbox";
import { MANY, manyRowsWritten, type Tx } from "@/lib/db/unit";
import { wasThere } from "@/lib/pulse/queries";
import { closesAt, countedFrom, LEAST } from "@/lib/pulse/rules";

type Asked = { orgId: string; id: string; endsAt: Date };

/**
 * Asks whoever was there, once a session is over: with a mail whose link signs nobody in. For the job, in every organization.
 * Returns how many sessions were asked about.
 */
export async function askPulses(tx: Tx): Promise<number> {
  const at = now();
  const sessions = await tx.$queryRaw<Asked[]>`
    update "Session" s set "pulseAskedAt" = ${at} from "Cohort" c
    where c."orgId" = s."orgId" and c."id" = s."cohortId" and c."archivedAt" is null and c."status" <> 'draft'
      and s."status" = 'scheduled' and s."pulseAskedAt" is null
      and s."endsAt" <= ${at} and s."endsAt" > ${at}::timestamptz - interval '24 hours'
    returning s."orgId", s."id", s."endsAt"`;
  for (const session of sessions) await askOne(tx, session);
  return sessions.length;
}

async function askOne(tx: Tx, { orgId, id: sessionId, endsAt }: Asked): Promise<void> {
  const people = await tx.$queryRaw<{ membershipId: string }[]>`
    select distinct p."membershipId" from "Session" s
    join "Participation" p on p."orgId" = s."orgId" and p."cohortId" = s."cohortId" and p."leftAt" is null
    join "Membership" m on m."orgId" = p."orgId" and m."id" = p."membershipId" and m."status" = 'active'
    where s."orgId" = ${orgId}::uuid and s."id" = ${sessionId}::uuid and ${wasThere}`;
  const rows = people.map(({ membershipId }) => ({ orgId, id: newId(), sessionId, membershipId }));
  // Whoever has answered already, on the page, is not asked again.
  const known = await tx.pulse.findMany({ where: { orgId, sessionId }, select: { membershipId: true } });
  const asked = rows.filter((row) => !known.some(({ membershipId }) => membershipId === row.membershipId));
  await tx.pulse.createMany({ data: asked });
  await tx.accessLink.createMany({
    data: asked.map(({ id: subjectId }) => ({
      ...newLink({ orgId, kind: "pulse", subjectId, expiresAt: closesAt(endsAt) }),
    })),
  });
  await emit(tx, { kind: "system", orgId }, "mail.pulse-asked", ...asked.map(({ id }) => ({ pulse: id })));
  if (asked.length >= MANY) manyRowsWritten();
}

/**
 * Counts what has closed and erases each answer, with the links that led to them: from then on nothing in the database says who
 * gave which. Fewer than five answers leave nothing but their number. Returns how many sessions were counted.
 */
export async function closePulses(tx: Tx): Promise<number> {
  const counted = await tx.$executeRaw`
    insert into "PulseResult" ("orgId", "sessionId", "answered", "counts", "words")
    select g."orgId", g."sessionId", g."answered",
      case when g."answered" >= ${LEAST} then g."counts" else '{}' end, case when g."answered" >= ${LEAST} then g."words" else '{}' end
    from (select p."orgId", p."sessionId", count(p."rating")::int as "answered",
        array(select count(*) filter (where q."rating" = r)::int from generate_series(1, 5) r left join "Pulse" q
          on q."orgId" = p."orgId" and q."sessionId" = p."sessionId" group by r order by r) as "counts",
        coalesce(array_agg(p."words" order by random()) filter (where p."rating" is not null and p."words" <> ''), '{}') as "words"
      from "Pulse" p join "Session" s on s."orgId" = p."orgId" and s."id" = p."sessionId"
      where s."endsAt" <= ${countedFrom(now())}
      group by p."orgId", p."sessionId") g
    on conflict do nothing`;
  await tx.$executeRaw`
    with gone as (delete from "Pulse" p using "PulseResult" r
      where r."orgId" = p."orgId" and r."sessionId" = p."sessionId" returning p."orgId", p."id")
    delete from "AccessLink" l using gone
    where l."orgId" = gone."orgId" and l."kind" = 'pulse' and l."subjectId" = gone."id"`;
  return counted;
}
