import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { Prisma } from "@/lib/db/generated/client";
import { knownMigrations } from "@/lib/db/migration-names";
import { system } from "@/lib/db/unit";

/** What keeps this server from serving, without any detail of the database. */
export type NotReady = "database" | "migrations" | "policies";

const patience = 3_000;

type State = { applied: string[] | null; walled: bigint; free: boolean };

/** One statement, as the system role: the catalogs are everybody's, the list of migrations is granted to that role. */
const state = () =>
  system(async (tx) => {
    const [found] = await tx.$queryRaw<State[]>`select
      (select array_agg(migration_name) from "_prisma_migrations" where finished_at is not null and rolled_back_at is null) as applied,
      (select count(*) from pg_class where relnamespace = 'public'::regnamespace and relname = any(${Object.keys(Prisma.ModelName)})
        and relrowsecurity and relforcerowsecurity) as walled,
      (select bool_or(rolsuper or rolbypassrls) from pg_roles where rolname in ('council_app', 'council_system')) as free`;
    return found;
  });

/** Empty where the database answers within 3 s, is as new as this server, and its policies are in force. */
export async function notReadyBecause(): Promise<NotReady[]> {
  const found = await Promise.race([state().catch(() => undefined), sleep(patience)]);
  if (!found) return ["database"];
  const applied = new Set(found.applied);
  const reasons: NotReady[] = [];
  if (knownMigrations().some((name) => !applied.has(name))) reasons.push("migrations");
  if (found.free || Number(found.walled) < Object.keys(Prisma.ModelName).length) reasons.push("policies");
  return reasons;
}
