import type pg from "pg";
import type { Target } from "./load";
import { logDuring } from "./server-log";
import { served } from "./stage";
import { visit } from "./visit";

const explainEverything = {
  "auto_explain.log_min_duration": "0",
  "auto_explain.log_nested_statements": "on",
};

/** A plan that reads a table from end to end: which table, in which statement. */
export type Scan = { table: string; statement: string };

/**
 * Views a page with auto_explain on and returns every sequential scan in the plans of its statements, those inside
 * functions included, over one of the `guarded` tables.
 */
export async function sequentialScans(
  admin: pg.Client,
  guarded: ReadonlySet<string>,
  target: Target,
): Promise<Scan[]> {
  await visit(target);
  const lines = await logDuring(admin, explainEverything, async () => {
    await visit(target);
  });
  const plans = lines.filter((line) => line.dbname === served && / plan:\n/.test(line.message));
  if (plans.length === 0) throw new Error(`auto_explain logged no plan for ${target.url}.`);
  return plans.flatMap(({ message }) => {
    const statement = /Query Text: (.*)/.exec(message)?.[1] ?? "";
    const tables = [...message.matchAll(/Seq Scan on (?:\w+\.)?"?(\w+)"?/g)].map((match) => match[1] ?? "");
    return tables.filter((table) => guarded.has(table)).map((table) => ({ table, statement }));
  });
}

/** The tables that hold rows of tenants or persons. Empty ones are left out, since they have no better plan. */
export async function guardedTables(client: pg.Client): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relrowsecurity and reltuples > 0`,
  );
  if (rows.length === 0) throw new Error("The grown database has no rows to guard.");
  return new Set(rows.map((row) => row.name));
}
