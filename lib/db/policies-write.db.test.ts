import { beforeAll, describe, expect, it } from "vitest";
import { withClient } from "@/lib/db/migrate";
import { refusedByPolicy } from "@/lib/db/problems";
import { foreignKeysBetweenTenants } from "@/lib/db/testing/catalogue-keys";
import { tablesWith } from "@/lib/db/testing/catalogue-names";
import { differences, fingerprint } from "@/lib/db/testing/fingerprint";
import { actorNames, type World } from "@/lib/db/testing/world";
import { buildWorlds } from "@/lib/db/testing/worlds";
import { system, type Tx, withOrg, withUser } from "@/lib/db/unit";

// The second and the third wall alone, against writes: no command, only statements.

let world: World;
let other: World;

beforeAll(async () => {
  ({ world, other } = await buildWorlds());
});

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "went through",
    (error: unknown) => (refusedByPolicy(error) ? "refused by policy" : error),
  );

/** Runs one statement and takes it back, inside the open unit of work. */
async function undone<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await tx.$executeRaw`savepoint undone`;
  const result = await work();
  await tx.$executeRaw`rollback to savepoint undone`;
  return result;
}

/** A statement that writes a copy of one of the world's rows in this table. */
async function copyRow(tx: Tx, table: string): Promise<(again: Tx) => Promise<number>> {
  const columns = await tx.$queryRaw<{ list: string }[]>`
    select string_agg(quote_ident(attname), ', ' order by attnum) as list from pg_attribute
    where attrelid = ${`"${table}"`}::regclass and attnum > 0 and not attisdropped and attgenerated = ''`;
  const list = columns[0]?.list ?? "";
  const rows = await tx.$queryRawUnsafe<{ row: string }[]>(
    `select to_jsonb(t)::text as row from "${table}" t where "orgId" = $1::uuid limit 1`,
    world.orgId,
  );
  const copy = `insert into "${table}" (${list}) select ${list} from jsonb_populate_record(null::"${table}", $1::jsonb)`;
  return (again) => again.$executeRawUnsafe(copy, rows[0]?.row ?? `no row in ${table}`);
}

const sums = () => system((tx) => fingerprint(tx, world));

describe("another organization's rows", () => {
  const tables = () => system((tx) => tablesWith(tx, "orgId"));

  it("are there to be attacked: the world has one in every table", async () => {
    const empty = await system(async (tx) => {
      const counts = (await tablesWith(tx, "orgId")).map(
        (name) =>
          `select '${name}' as name where not exists (select from "${name}" where "orgId" = $1::uuid)`,
      );
      return tx.$queryRawUnsafe<{ name: string }[]>(counts.join(" union all "), world.orgId);
    });
    expect(empty.map(({ name }) => name)).toEqual([]);
  });

  it.each(["owner", "mentor"] as const)("cannot be copied into it by its enemies' %s", async (actor) => {
    for (const table of await tables()) {
      const insert = await system((tx) => copyRow(tx, table));
      expect([table, await refusal(withOrg(other.contexts[actor], insert))]).toEqual([
        table,
        "refused by policy",
      ]);
    }
  });

  it.each(actorNames)("cannot be changed, removed or given rows by the %s of another one", async (actor) => {
    const before = await sums();
    for (const table of await tables()) {
      const attempts = [
        `update "${table}" set "orgId" = "orgId" where "orgId" = $1::uuid`,
        `delete from "${table}" where "orgId" = $1::uuid`,
        `update "${table}" set "orgId" = $1::uuid`,
      ];
      for (const attempt of attempts) {
        const work = withOrg(other.contexts[actor], (tx) =>
          undone(tx, () => tx.$executeRawUnsafe(attempt, world.orgId)),
        );
        const result = await work.catch((error: unknown) => (refusedByPolicy(error) ? 0 : error));
        expect([attempt, result]).toEqual([attempt, 0]);
      }
    }
    expect(differences(before, await sums())).toEqual([]);
  });

  it("cannot be referred to, even by the superuser: the keys refuse", async () => {
    const references = await system(foreignKeysBetweenTenants);
    expect(references.length).toBeGreaterThan(40);
    await withClient(process.env.DATABASE_ADMIN_URL ?? "", async (client) => {
      for (const { name, from, to, column } of references) {
        const refer = client.query(
          `update "${from}" set "${column}" = (select id from "${to}" where "orgId" = $1::uuid limit 1)
            where ctid = (select ctid from "${from}" where "orgId" = $2::uuid order by "${column}" limit 1)`,
          [world.orgId, other.orgId],
        );
        const answer = await refer.then(
          ({ rowCount }) => `${rowCount} rows of ${from} refer to another organization's ${to}`,
          (error: { constraint?: string }) => error.constraint,
        );
        expect(answer).toBe(name);
      }
    });
  });
});

describe("a person's rows", () => {
  it("are neither changed nor removed by anybody else", async () => {
    const before = await sums();
    for (const ctx of [world.contexts.owner, other.contexts.owner]) {
      const where = { email: { contains: world.mark }, id: { not: ctx.userId } };
      const renamed = await withOrg(ctx, (tx) => tx.user.updateMany({ where, data: { name: "Renamed" } }));
      expect(renamed.count).toBe(0);
    }
    expect(await refusal(withUser(world.users.owner, (tx) => tx.$executeRaw`delete from "User"`))).toBe(
      "refused by policy",
    );
    expect(differences(before, await sums())).toEqual([]);
  });

  it("keep their address: only sign-in writes it", async () => {
    const ctx = world.users.mentee;
    const steal = withUser(ctx, (tx) => tx.$executeRaw`update "User" set "email" = 'x@example.org'`);
    expect(await refusal(steal)).toBe("refused by policy");
  });
});

describe("what only goes in", () => {
  const payload = { a: "b" };

  it("the outbox takes rows of one's own organization or person, and shows none", async () => {
    const put = (orgId: string | null, userId: string | null) => (tx: Tx) =>
      tx.outbox.createMany({ data: [{ orgId, userId, topic: "mail.invitation", payload }] });
    expect(await refusal(withOrg(world.contexts.member, put(other.orgId, null)))).toBe("refused by policy");
    expect(await refusal(withUser(world.users.member, put(null, other.users.member.userId)))).toBe(
      "refused by policy",
    );
    expect(await refusal(withUser(world.users.member, put(world.orgId, null)))).toBe("refused by policy");
    expect(await refusal(withOrg(world.contexts.owner, (tx) => tx.outbox.findMany()))).toBe(
      "refused by policy",
    );
    expect(await refusal(withOrg(world.contexts.member, put(world.orgId, null)))).toBe("went through");
  });

  it("the audit trail is written once, also by the system role", async () => {
    const rewrite = (tx: Tx) => tx.$executeRaw`update "AuditEvent" set "action" = 'nothing'`;
    const remove = (tx: Tx) => tx.$executeRaw`delete from "AuditEvent"`;
    for (const work of [rewrite, remove]) {
      expect(await refusal(withOrg(world.contexts.owner, work))).toBe("refused by policy");
      expect(await refusal(system(work))).toBe("refused by policy");
    }
  });
});

describe("inside one organization", () => {
  it("nobody writes in somebody else's name", async () => {
    const { orgId, past, cohort, people, contexts } = world;
    const authorId = people.mentor.membershipId;
    const point = { orgId, sessionId: past.session, groupId: past.groupOne, agendaItemId: past.question };
    const note = { orgId, cohortId: cohort, audience: "cohort", body: "Forged" } as const;
    const forgeries: ((tx: Tx) => Promise<unknown>)[] = [
      (tx) => tx.point.createMany({ data: [{ ...point, authorId, text: "Forged" }] }),
      (tx) => tx.note.createMany({ data: [{ ...note, authorId }] }),
      (tx) => tx.endorsement.createMany({ data: [{ orgId, pointId: world.point, membershipId: authorId }] }),
      (tx) =>
        tx.pairingRemark.createMany({
          data: [{ orgId, pairingId: world.pairing, authorId, body: "Forged" }],
        }),
    ];
    for (const forge of forgeries)
      expect(await refusal(withOrg(contexts.owner, forge))).toBe("refused by policy");
  });

  it("nobody posts to a pairing or a group that is not theirs", async () => {
    const { orgId, cohort, people, contexts, pairing, past } = world;
    const mine = { orgId, cohortId: cohort, authorId: people.otherMentor.membershipId, body: "Hello" };
    const post = (data: object) =>
      refusal(
        withOrg(contexts.otherMentor, (tx) => tx.note.createMany({ data: [{ ...mine, ...data } as never] })),
      );
    expect(await post({ audience: "pairing", pairingId: pairing })).toBe("refused by policy");
    expect(await post({ audience: "group", groupId: past.groupOne })).toBe("refused by policy");
    expect(await post({ audience: "group", groupId: past.groupTwo })).toBe("went through");
  });
});
