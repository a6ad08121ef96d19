import { randomBytes } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { disconnect } from "@/lib/db/client";
import { withClient } from "@/lib/db/migrate";
import type { TestDatabase } from "@/lib/db/testing/database";
import { scratchDatabase } from "@/lib/db/testing/scratch";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { system } from "@/lib/db/unit";
import { openBoss } from "@/lib/jobs/boss";
import { relayBatch } from "@/lib/jobs/relay";
import { eraseAccount } from "@/lib/own-data/erasing/commands";
import { heldTables } from "@/lib/own-data/tables/all";
import { emptyTables, markEverything } from "@/lib/own-data/testing/marks";
import { scan } from "@/lib/own-data/testing/scan";
import { knownAs, makeWhole } from "@/lib/own-data/testing/whole-person";

// A person with a row in every table, and a mark in every text of theirs, deletes their account. Then every column of every table
// of the database is searched, the queue's too, for their name, address, id and mark. What is found stands in a declaration, with
// the reason; everything else fails, also in a table or a column that nobody has thought of.

const shared = process.env.DATABASE_URL;
let database: TestDatabase;

beforeAll(async () => {
  database = await scratchDatabase();
  await disconnect();
  process.env.DATABASE_URL = database.url;
});
afterAll(async () => {
  await disconnect();
  process.env.DATABASE_URL = shared;
  await database.drop();
});

const word = () => `z${randomBytes(6).toString("hex")}`;
const asAdmin = <T>(work: (client: pg.Client) => Promise<T>) => withClient(database.adminUrl, work);

type Scene = {
  world: World;
  mark: string;
  secret: string;
  deletion: string;
  needles: Record<string, string>;
};

async function wholePerson(meanwhile = async () => {}): Promise<Scene> {
  const world = await buildWorld(word());
  const deletion = await makeWhole(world);
  await meanwhile();
  const { name, email, userId, membershipId } = knownAs(world);
  const [mark, secret] = [word(), word()];
  const asked = { org: world.orgId, member: membershipId, user: userId, addresses: [email] };
  await asAdmin(async (client) => {
    expect(await emptyTables(client, asked), "a row of the person's is missing in whole-person.ts").toEqual(
      [],
    );
    await markEverything(client, mark, [name.toLowerCase(), email], asked);
    // What only they, or only one other, could read carries a mark of its own: it may be left nowhere at all.
    const own = [membershipId, secret];
    await client.query(
      `update "Note" set body = $2, advice = $2, promise = $2 where "authorId" = $1 and audience in ('me', 'pairing')`,
      own,
    );
    await client.query(`update "Reply" set body = $2 where "authorId" = $1 and audience = 'mentor'`, own);
    await client.query(
      `update "Answer" set body = $2 where audience = 'mentor' and "participationId" in
        (select id from "Participation" where "membershipId" = $1)`,
      own,
    );
  });
  return {
    world,
    mark,
    secret,
    deletion,
    needles: { name: name.toLowerCase(), email, userId, mark, secret },
  };
}

/** What the declarations keep: words alone, but for mail on a developer's machine. */
const shortList = heldTables.flatMap(({ table, keeps = {} }) =>
  Object.keys(keeps).map((column) => `${table}.${column}: ${table === "LocalMail" ? "name" : "mark"}`),
);

async function handOn(): Promise<void> {
  const boss = await openBoss();
  try {
    while ((await relayBatch(boss.queue)) > 0);
  } finally {
    await boss.close();
  }
}

const erase = (id: string) => system((tx) => eraseAccount(tx, id));

describe("a deleted account", () => {
  it("leaves nothing of the person but what is declared, with a reason, and the queue knows nothing of them", async () => {
    const { deletion, needles } = await wholePerson(handOn);
    const before = await asAdmin((client) => scan(client, needles));
    expect(before).toContain("Membership.name: name");
    expect(before).toContain("DataArchive.bytes: name");
    expect(before).toContain("Note.body: secret");
    expect(before.some((where) => where.startsWith("pgboss."))).toBe(false);
    expect(await erase(deletion)).toMatchObject({ outcome: "erased", to: { address: needles.email } });
    const after = await asAdmin((client) => scan(client, needles));
    expect(after.sort()).toEqual(shortList.sort());
  });

  it("is deleted once, however often the job runs", async () => {
    const { deletion, world } = await wholePerson();
    const both = await Promise.all([erase(deletion), erase(deletion)]);
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(["erased", "gone"]);
    const where = { orgId: world.orgId, action: "deleteAccount" };
    expect(await system((tx) => tx.auditEvent.count({ where }))).toBe(1);
  });
});

describe("the scan notices", () => {
  it.each([
    [
      "a new column of a declared table",
      'alter table "Membership" add column "motto" text',
      "Membership.motto: mark",
    ],
    ["a new list of words", 'alter table "Membership" add column "likes" text[]', "Membership.likes: mark"],
  ])("%s", async (_, statement, where) => {
    await asAdmin((client) => client.query(statement));
    const { deletion, needles } = await wholePerson();
    await erase(deletion);
    const found = await asAdmin((client) => scan(client, needles));
    await asAdmin((client) =>
      client.query(statement.replace("add column", "drop column").replace(/ text(\[\])?$/, "")),
    );
    expect(found).toContain(where);
  });

  it("a table that nobody declared, in any schema", async () => {
    const { deletion, needles } = await wholePerson();
    await asAdmin(async (client) => {
      await client.query(
        'create schema elsewhere; create table elsewhere."Forgotten" (said jsonb, seen bytea)',
      );
      const { name, email } = needles;
      await client.query('insert into elsewhere."Forgotten" values ($1, $2)', [
        JSON.stringify({ by: name }),
        Buffer.from(`to ${email}`),
      ]);
    });
    await erase(deletion);
    const found = await asAdmin((client) => scan(client, needles));
    await asAdmin((client) => client.query("drop schema elsewhere cascade"));
    expect(found).toEqual(
      expect.arrayContaining(["elsewhere.Forgotten.said: name", "elsewhere.Forgotten.seen: email"]),
    );
  });
});
