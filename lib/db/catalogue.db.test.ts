import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withClient } from "@/lib/db/migrate";
import { keyProblems } from "@/lib/db/testing/catalogue-keys";
import { roleProblems } from "@/lib/db/testing/catalogue-roles";
import { tableProblems } from "@/lib/db/testing/catalogue-tables";
import type { TestDatabase } from "@/lib/db/testing/database";
import { scratchDatabase } from "@/lib/db/testing/scratch";

let database: TestDatabase;

beforeAll(async () => {
  database = await scratchDatabase();
});
afterAll(() => database.drop());

/** What the catalogue says after these statements, which are taken back. */
const problemsWith = (...statements: string[]) =>
  withClient(database.adminUrl, async (client) => {
    await client.query("begin");
    for (const statement of statements) await client.query(statement);
    const found = [
      ...(await tableProblems(client)),
      ...(await keyProblems(client)),
      ...(await roleProblems(client)),
    ];
    await client.query("rollback");
    return found;
  });

const walled = (table: string) => `call wall_tenant('${table}')`;

describe("the catalogue", () => {
  it("has every table, key, function and role behind its wall", async () => {
    expect(await problemsWith()).toEqual([]);
  });
});

describe("a planted violation is named", () => {
  const planted: [what: string, problem: string, ...statements: string[]][] = [
    [
      "a table without policies",
      "Loose has no forced row-level security",
      'create table "Loose" ("orgId" uuid, id uuid, primary key ("orgId", id))',
    ],
    [
      "policies that are not forced",
      "Note has no forced row-level security",
      'alter table "Note" no force row level security',
    ],
    [
      "a permissive policy on orgId alone",
      "Note has no restrictive policy on orgId",
      'drop policy tenant on "Note"',
      'create policy tenant on "Note" to council_app using ("orgId" = (select app_org())) with check ("orgId" = (select app_org()))',
    ],
    [
      "a restrictive policy that says 'or'",
      "Note has no restrictive policy on orgId",
      'drop policy tenant on "Note"',
      `create policy tenant on "Note" as restrictive to council_app
        using ("orgId" = (select app_org()) or app_user() is not null) with check ("orgId" = (select app_org()))`,
    ],
    [
      "a restrictive policy that forgets what is written",
      "Note has no restrictive policy on orgId",
      'drop policy tenant on "Note"',
      'create policy tenant on "Note" as restrictive to council_app using ("orgId" = (select app_org())) with check (true)',
    ],
    [
      "a policy for everybody",
      "Note has a policy for everybody: open",
      'create policy open on "Note" using (true)',
    ],
    [
      "a personal table that an organization may read",
      "UserRequestKey has a policy that is not the person's own",
      'create policy organizers on "UserRequestKey" for select to council_app using (app_is_organizer())',
    ],
    [
      "a table that belongs to nobody",
      "Nobody has neither orgId nor userId",
      'create table "Nobody" (id uuid primary key)',
    ],
    [
      "a tenant table keyed by id alone",
      "Flat has no primary key that starts with orgId",
      'create table "Flat" ("orgId" uuid not null, id uuid primary key)',
      walled("Flat"),
    ],
    [
      "a foreign key without orgId",
      "Flat_cohort leads from Flat to Cohort without orgId",
      'create unique index "Cohort_id" on "Cohort" (id)',
      'create table "Flat" ("orgId" uuid not null, "cohortId" uuid constraint "Flat_cohort" references "Cohort" (id))',
    ],
    [
      "a value unique across organizations",
      "Program_name is unique across organizations",
      'create unique index "Program_name" on "Program" (name)',
    ],
    [
      "a definer function of somebody else",
      "peek runs as postgres, not as council_system",
      "create function peek() returns int language sql security definer as 'select 1'",
    ],
    [
      "a definer function anybody may call",
      "peek may be called by everybody",
      "create function peek() returns int language sql security definer as 'select 1'",
    ],
    [
      "a definer function without a search_path",
      "peek has no pinned search_path",
      "create function peek() returns int language sql security definer as 'select 1'",
    ],
    [
      "a definer function that believes its arguments",
      "peek is not bound to who is asking",
      "create function peek(org uuid) returns int language sql security definer as 'select 1'",
    ],
    ["a role that bypasses", "council_app may bypass row-level security", "alter role council_app bypassrls"],
    [
      "a role inside a stronger one",
      "council_app is a member of council_system",
      "grant council_system to council_app",
    ],
    [
      "a queue that units of work may read",
      "council_app may enter the schema pgboss",
      "grant usage on schema pgboss to council_app",
    ],
    [
      "a plain view",
      "Everything looks past the policies of its reader",
      'create view "Everything" as select * from "Note"',
    ],
    [
      "a table that may be emptied",
      "council_app may empty or alter around Note",
      'grant truncate on "Note" to council_app',
    ],
    [
      "a table of the restricted role's own",
      "council_app owns Note",
      'alter table "Note" owner to council_app',
    ],
    [
      "sessions that units of work may read",
      "council_app may reach AuthSession",
      'grant select on "AuthSession" to council_app',
    ],
    [
      "an outbox that units of work may read",
      "council_app may reach Outbox",
      'grant select on "Outbox" to council_app',
    ],
  ];

  it.each(planted)("%s", async (_, problem, ...statements) => {
    const found = await problemsWith(...statements);
    expect(found).toContain(problem);
  });
});
