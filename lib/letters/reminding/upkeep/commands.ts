import { now } from "@/lib/clock";
import { Prisma } from "@/lib/db/generated/client";
import { emit } from "@/lib/db/outbox";
import type { Tx } from "@/lib/db/unit";
import { longestLead, toldJustNow, usualLead } from "@/lib/letters/reminding/rules";

// For the job, which acts as the system.

type Due = { orgId: string; membershipId: string; aboutId: string };

const before = (at: Date, minutes: number) => new Date(at.getTime() - minutes * 60_000);

/**
 * Reminds everybody of the sessions and meetings that are as near as they have chosen, once for each time that one is to begin, in
 * every organization: not who has said no, nor who was told of it a moment ago. Returns how many reminders are on their way.
 */
export async function remindOfGatherings(tx: Tx): Promise<number> {
  const sessions = await reminded(tx, sessionsDue);
  const meetings = await reminded(tx, meetingsDue);
  await send(tx, "mail.session-reminder", "session", sessions);
  await send(tx, "mail.meeting-reminder", "meeting", meetings);
  return sessions.length + meetings.length;
}

/** Those of `due` who were not reminded yet, and are from now on. Two servers never both get the same row. */
function reminded(tx: Tx, due: (at: Date) => Prisma.Sql): Promise<Due[]> {
  const at = now();
  return tx.$queryRaw<Due[]>`
    insert into "Reminder" ("orgId", "membershipId", "aboutId", "startsAt", "remindedAt")
    select d."orgId", d."membershipId", d."aboutId", d."startsAt", ${at} from (${due(at)}) d
    join "Membership" m on m."orgId" = d."orgId" and m."id" = d."membershipId" and m."status" = 'active'
    left join "NoticeTimes" t on t."userId" = m."userId"
    where coalesce(t."lead", ${usualLead}) > 0 and d."startsAt" - make_interval(mins => coalesce(t."lead", ${usualLead})) <= ${at}
      and not exists (select from "Reminder" r where r."orgId" = d."orgId" and r."membershipId" = d."membershipId"
        and r."aboutId" = d."aboutId" and r."startsAt" = d."startsAt")
    limit 2000
    on conflict do nothing
    returning "orgId", "membershipId", "aboutId"`;
}

const isNear = (startsAt: Prisma.Sql, at: Date) =>
  Prisma.sql`${startsAt} > ${at} and ${startsAt} <= ${before(at, -longestLead)}`;

const sessionsDue = (at: Date) => Prisma.sql`
  select s."orgId", p."membershipId", s."id" as "aboutId", s."startsAt" from "Session" s
  join "Cohort" h on h."orgId" = s."orgId" and h."id" = s."cohortId" and h."status" in ('enrolling', 'active') and h."archivedAt" is null
  join "Participation" p on p."orgId" = h."orgId" and p."cohortId" = h."id" and p."leftAt" is null
  join "Rsvp" r on r."orgId" = s."orgId" and r."sessionId" = s."id" and r."participationId" = p."id"
  where s."status" = 'scheduled' and ${isNear(Prisma.sql`s."startsAt"`, at)}
    and r."invitedAt" <= ${before(at, toldJustNow)} and coalesce(s."changedAt", s."createdAt") <= ${before(at, toldJustNow)}
    and (r."coming" is null or r."coming" <> 'no' or r."answeredFor" is distinct from s."startsAt")`;

const meetingsDue = (at: Date) => Prisma.sql`
  select e."orgId", p."membershipId", e."id" as "aboutId", e."startsAt" from "Meeting" e
  join "Pairing" x on x."orgId" = e."orgId" and x."id" = e."pairingId" and x."status" = 'active'
  join "Participation" p on p."orgId" = x."orgId" and p."id" in (x."mentorId", x."menteeId") and p."leftAt" is null
  where e."state" = 'agreed' and ${isNear(Prisma.sql`e."startsAt"`, at)} and e."changedAt" <= ${before(at, toldJustNow)}`;

async function send(
  tx: Tx,
  topic: "mail.session-reminder" | "mail.meeting-reminder",
  what: "session" | "meeting",
  due: Due[],
): Promise<void> {
  for (const [orgId, rows] of Map.groupBy(due, (row) => row.orgId)) {
    const letters = rows.map(({ aboutId, membershipId }) => ({ [what]: aboutId, membership: membershipId }));
    await emit(tx, { kind: "system", orgId }, topic, ...letters);
  }
}
