import { clockIn } from "@/lib/calendar/zone";
import { now } from "@/lib/clock";
import { Prisma } from "@/lib/db/generated/client";
import { system, type Tx } from "@/lib/db/unit";
import { tomorrow } from "./stage";

// "Tomorrow evening" goes stale with every day. Making the demo anew would throw away what a visitor typed into it, so its
// dates move instead: all of them by the same whole days, by the clocks of the cohort's zone (half past six stays half past
// six when daylight saving ends in between). Only ever forward: an evening that lies further ahead was moved there by somebody.

/** What is planned moves whole; everything else has happened, and nothing that has happened may come to lie ahead. */
const plans = ["startsAt", "endsAt", "opensAt", "closesAt", "remindAt", "expiresAt", "times"];

/** Machinery that nobody reads dates in; moving it would only keep it from being swept. */
const left = ["RequestKey", "Outbox", "MailDelivery"];

type Column = { table: string; column: string; isDay: boolean; isList: boolean };

/** Moves the demo's dates so that its fourth session is tomorrow evening again. Returns by how many days. */
export const keepTomorrow = (orgId: string): Promise<number> =>
  system(
    async (tx) => {
      // Two servers starting at once take turns; the second then finds nothing to do.
      await tx.$queryRaw`select from "Organization" where "id" = ${orgId}::uuid for no key update`;
      const evening = await eveningOf(tx, orgId);
      if (!evening) return 0;
      const { startsAt, timeZone } = evening;
      const { days } = clockIn(timeZone, startsAt).toPlainDate().until(tomorrow(now(), timeZone));
      if (days <= 0) return 0;
      const columns = await timeColumns(tx);
      for (const [table, own] of Map.groupBy(columns, (column) => column.table))
        await shift(tx, orgId, { table, columns: own, days, timeZone });
      return days;
    },
    { timeout: 60_000 },
  );

/** The session that the demo calls tomorrow: the fourth of its second cohort, whatever either is called by now. */
async function eveningOf(tx: Tx, orgId: string): Promise<{ startsAt: Date; timeZone: string } | undefined> {
  const [row] = await tx.$queryRaw<{ startsAt: Date; timeZone: string }[]>`
    select s."startsAt", c."timeZone" from "Session" s
    join "Cohort" c on c."orgId" = s."orgId" and c."id" = s."cohortId"
    where s."orgId" = ${orgId}::uuid and s."number" = 4 and s."cohortId" =
      (select o."id" from "Cohort" o where o."orgId" = ${orgId}::uuid order by o."id" limit 1 offset 1)`;
  return row;
}

/** Every time column of the tenant tables that this role may update: the audit trail is append-only, for everybody. */
const timeColumns = (tx: Tx) => tx.$queryRaw<Column[]>`
  select t.relname::text as "table", a.attname::text as "column", a.atttypid = 'date'::regtype as "isDay",
    a.atttypid = 'timestamptz[]'::regtype as "isList" from pg_class t
  join pg_attribute a on a.attrelid = t.oid and a.atttypid in ('timestamptz'::regtype, 'timestamptz[]'::regtype, 'date'::regtype) and not a.attisdropped
  where t.relnamespace = current_schema()::regnamespace and t.relkind = 'r' and has_table_privilege(t.oid, 'update')
    and t.relname <> all (${left}::text[])
    and (t.relname = 'Organization' or exists (select from pg_attribute o where o.attrelid = t.oid and o.attname = 'orgId'))
  order by t.relname, a.attnum`;

type Shift = { table: string; columns: Column[]; days: number; timeZone: string };

function shift(tx: Tx, orgId: string, { table, columns, days, timeZone }: Shift): Promise<number> {
  const name = (raw: string) => Prisma.raw(`"${raw.replaceAll('"', '""')}"`);
  const move = (time: Prisma.Sql) =>
    Prisma.sql`(${time} at time zone ${timeZone} + make_interval(days => ${days}::int)) at time zone ${timeZone}`;
  const changes = columns.map(({ column: raw, isDay, isList }) => {
    const column = name(raw);
    // A day is planned, and is the same day in every zone.
    if (isDay) return Prisma.sql`${column} = ${column} + ${days}::int`;
    if (isList)
      return Prisma.sql`${column} = array(select ${move(Prisma.sql`x`)} from unnest(${column}) with ordinality u(x, n) order by n)`;
    const moved = move(column);
    return Prisma.sql`${column} = ${plans.includes(raw) ? moved : Prisma.sql`case when ${column} is not null then least(${moved}, ${now()}) end`}`;
  });
  const owner = name(table === "Organization" ? "id" : "orgId");
  return tx.$executeRaw`update ${name(table)} set ${Prisma.join(changes)} where ${owner} = ${orgId}::uuid`;
}
