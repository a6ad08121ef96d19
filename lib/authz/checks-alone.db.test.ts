import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attacks } from "@/lib/authz/attacks";
import { judgeForeign, judgeOwn } from "@/lib/authz/attacks/judge";
import { disconnect } from "@/lib/db/client";
import { withClient } from "@/lib/db/migrate";
import type { TestDatabase } from "@/lib/db/testing/database";
import { scratchDatabase } from "@/lib/db/testing/scratch";
import { buildWorlds, type Worlds } from "@/lib/db/testing/worlds";
import { withOrg } from "@/lib/db/unit";

// Every command and query in a database of its own whose policies are switched off: what still holds is held by the checks,
// and by every query naming its organization and its readers.

const address = process.env.DATABASE_URL;
let database: TestDatabase;
let worlds: Worlds;

const withoutPolicies = `do $$ declare t regclass; begin
  for t in select oid from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relrowsecurity loop
    execute format('alter table %s disable row level security', t);
  end loop;
end $$`;

beforeAll(async () => {
  database = await scratchDatabase();
  await withClient(database.adminUrl, (client) => client.query(withoutPolicies));
  await disconnect();
  process.env.DATABASE_URL = database.url;
  worlds = await buildWorlds();
});

afterAll(async () => {
  await disconnect();
  process.env.DATABASE_URL = address;
  await database.drop();
});

describe("without the policies", () => {
  it("bites: a query that names nobody reads everything", async () => {
    const { world, other } = worlds;
    const bodies = await withOrg(other.contexts.member, (tx) => tx.note.findMany());
    expect(bodies.map(({ body }) => body)).toContain(`Private note ${world.mark}`);
  });

  it.each(attacks)("$name refuses, and shows, exactly as with them", async (attack) => {
    expect(await judgeOwn(attack, worlds)).toEqual([]);
    expect(await judgeForeign(attack, worlds)).toEqual([]);
  });
});
