import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { disconnect } from "@/lib/db/client";
import { assertWallsStand } from "@/lib/db/guard";
import { withClient } from "@/lib/db/migrate";
import type { TestDatabase } from "@/lib/db/testing/database";
import { scratchDatabase } from "@/lib/db/testing/scratch";

// Roles belong to the whole cluster: strong ones are made for this test alone, under a name of their own.
const role = `guard_${randomUUID().slice(0, 8)}`;
const address = process.env.DATABASE_URL;
let database: TestDatabase;

const admin = (...statements: string[]) =>
  withClient(database.adminUrl, async (client) => {
    for (const statement of statements) await client.query(statement);
  });

async function connectAs(url: string | undefined) {
  await disconnect();
  process.env.DATABASE_URL = url;
}

/** What the guard says: its warnings, and why it refuses. */
async function said(appRole = "council_app") {
  const warnings: string[] = [];
  const refusal = await assertWallsStand({ appRole, warn: (sentence) => warnings.push(sentence) }).then(
    () => "serves",
    (error: Error) => error.message,
  );
  return { warnings, refusal };
}

beforeAll(async () => {
  database = await scratchDatabase();
  await admin(`create role ${role}`, `grant ${role} to council`, `grant select on "Note" to ${role}`);
});
afterEach(() => connectAs(database.url));
afterAll(async () => {
  await connectAs(address);
  await admin(`drop owned by ${role}`, `drop role ${role}`);
  await database.drop();
});

describe("the guard at the server's door", () => {
  it("lets an ordinary login through without a word", async () => {
    await connectAs(database.url);
    expect(await said()).toEqual({ warnings: [], refusal: "serves" });
  });

  it("warns where the login is a superuser, and serves: units of work give that up", async () => {
    await connectAs(database.adminUrl);
    const { warnings, refusal } = await said();
    expect(refusal).toBe("serves");
    expect(warnings).toEqual([expect.stringContaining("postgres is a superuser")]);
  });

  it("refuses where the role inside a unit of work has BYPASSRLS", async () => {
    await admin(`alter role ${role} bypassrls`);
    expect((await said(role)).refusal).toMatch(
      /^Council does not start: units of work run as guard_\w+, and .* BYPASSRLS/,
    );
    await admin(`alter role ${role} nobypassrls`);
    expect((await said(role)).refusal).toBe("serves");
  });

  it("refuses where it is a superuser", async () => {
    await admin(`alter role ${role} superuser`);
    expect((await said(role)).refusal).toContain("is a superuser");
    await admin(`alter role ${role} nosuperuser`);
  });

  it("refuses where it inherits the system role, whose policies let everything through", async () => {
    await admin(`grant council_system to ${role}`);
    expect((await said(role)).refusal).toContain("inherits council_system");
    await admin(`revoke council_system from ${role}`);
  });

  it("refuses where it owns a table", async () => {
    await admin(`alter table "Note" owner to ${role}`);
    expect((await said(role)).refusal).toContain(`the table Note belongs to ${role}`);
    await admin('alter table "Note" owner to postgres');
  });

  it.each(["no force row level security", "disable row level security"])(
    "refuses a table with %s",
    async (change) => {
      await admin(`alter table "Note" ${change}`);
      expect((await said()).refusal).toBe(
        "Council does not start: row-level security of the table Note is not enabled and forced.",
      );
      await admin(
        'alter table "Note" enable row level security',
        'alter table "Note" force row level security',
      );
    },
  );

  it("says what to do where the database has not been migrated", async () => {
    expect((await said("council_absent")).refusal).toContain("run the migrations first");
    await admin(`revoke ${role} from council`);
    expect((await said(role)).refusal).toContain(`may not become ${role}`);
    await admin(`grant ${role} to council`);
  });
});
