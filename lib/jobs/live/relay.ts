import "server-only";
import { system } from "@/lib/db/unit";
import { type News, packed } from "@/lib/live/rules";

/** Where every serving process listens. */
export const channel = "council_live";

/** Held while events get their numbers, so that they become visible in the order of their numbers. */
const numbering = 7_260_030;

/** How many rows one batch takes at most. */
export const batchSize = 500;

type EventRow = Omit<News, "seq"> & { seq: bigint };
const newsOf = (rows: EventRow[]): News[] => rows.map((row) => ({ ...row, seq: Number(row.seq) }));

/**
 * Numbers what committed transactions have announced, the oldest first, and tells it to every process in one NOTIFY: one
 * transaction, so it is both or neither. Returns how many rows it took. A number is larger than every number that anybody has
 * seen, however late its transaction committed: numbers are given here alone, one relay at a time, and not by the writers.
 */
export const relayNews = (size = batchSize): Promise<number> =>
  system(async (tx) => {
    await tx.$queryRaw`select pg_advisory_xact_lock(${numbering})`;
    // A statement of its own, which sees what the last holder of the lock has written.
    const rows = await tx.$queryRaw<EventRow[]>`
      with taken as (
        delete from "Outbox" where "id" in (
          select "id" from "Outbox" where "topic" = 'live' order by "createdAt", "id" limit ${size})
        returning "orgId", "createdAt", "id", "payload"
      ), numbered as (
        select *, row_number() over (partition by "orgId" order by "createdAt", "id") as "place" from taken
      ), started as (
        select "orgId", greatest(
          (extract(epoch from clock_timestamp()) * 1000000)::bigint,
          (select e."seq" from "LiveEvent" e where e."orgId" = n."orgId" order by e."seq" desc limit 1)) as "base"
        from numbered n where "place" = 1
      )
      insert into "LiveEvent" ("orgId", "seq", "sessionId", "groupId", "about", "subjectId")
      select "orgId", "base" + "place", ("payload" ->> 'sessionId')::uuid, ("payload" ->> 'groupId')::uuid,
        "payload" ->> 'about', ("payload" ->> 'id')::uuid
      from numbered join started using ("orgId") where "orgId" is not null
      returning "orgId", "sessionId", "groupId", "about", "seq"`;
    if (rows.length > 0)
      await tx.$queryRaw`select pg_notify(${channel}, said) from unnest(${packed(newsOf(rows))}::text[]) said`;
    return rows.length;
  });

/** Tells the texts to every process: what is not stored, outside of any transaction of somebody else's. */
export const tellAll = (texts: readonly string[]): Promise<unknown> =>
  system((tx) => tx.$queryRaw`select pg_notify(${channel}, said) from unnest(${texts}::text[]) said`);

/** What was told after that number, to whomever: what a process reads whose connection was lost for a while. */
export const newsAfter = async (seq: number): Promise<News[]> =>
  newsOf(
    await system(
      (tx) => tx.$queryRaw<EventRow[]>`
        select "orgId", "sessionId", "groupId", "about", max("seq") as "seq" from "LiveEvent" where "seq" > ${seq}
        group by "orgId", "sessionId", "groupId", "about" order by max("seq")`,
    ),
  );
