import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/lib/db/client";
import { newId } from "@/lib/db/id";
import type { Worlds } from "@/lib/db/testing/worlds";
import { buildWorlds } from "@/lib/db/testing/worlds";
import { afterCommit, system, type Tx, withLink, withOrg, withUser } from "@/lib/db/unit";

let world: Worlds["world"];
let other: Worlds["other"];

beforeAll(async () => {
  ({ world, other } = await buildWorlds());
});

type Settings = { role: string; org: string; membership: string; person: string; transaction: string };

async function settings(tx: Tx): Promise<Settings | undefined> {
  const rows = await tx.$queryRaw<
    Settings[]
  >`select current_user::text as role, current_setting('app.org_id', true) as org,
    current_setting('app.membership_id', true) as membership, current_setting('app.user_id', true) as person,
    txid_current()::text as transaction`;
  return rows[0];
}

const rename = (name: string) => (tx: Tx) =>
  tx.organization.update({ where: { id: world.orgId }, data: { name } });
const nameNow = () =>
  system(async (tx) => (await tx.organization.findUnique({ where: { id: world.orgId } }))?.name);

describe("a unit of work", () => {
  it("runs as the restricted role, bound to its context", async () => {
    const { owner } = world.contexts;
    expect(await withOrg(owner, settings)).toMatchObject({
      role: "council_app",
      org: world.orgId,
      membership: owner.membershipId,
      person: owner.userId,
    });
    expect(await withUser(world.users.owner, settings)).toMatchObject({
      role: "council_app",
      org: "",
      membership: "",
    });
    expect(await withLink(world.links.recap, settings)).toMatchObject({
      org: world.orgId,
      membership: "",
      person: "",
    });
    expect(await system(settings)).toMatchObject({ role: "council_system", org: "", person: "" });
  });

  it("leaves nothing behind on its connection", async () => {
    await withOrg(world.contexts.owner, settings);
    const { pool } = database();
    for (let connection = 0; connection < pool.totalCount; connection += 1) {
      const { rows } = await pool.query(
        "select current_user::text as role, coalesce(current_setting('app.org_id', true), '') as org",
      );
      expect(rows).toEqual([{ role: "council", org: "" }]);
    }
  });

  it("joins one of the same context, and both are undone together", async () => {
    const { owner } = world.contexts;
    const before = await nameNow();
    const both = withOrg(owner, async (tx) => {
      const outer = await settings(tx);
      expect((await withOrg(owner, settings))?.transaction).toBe(outer?.transaction);
      await withOrg(owner, rename("Renamed inside"));
      throw new Error("changed my mind");
    });
    await expect(both).rejects.toThrow("changed my mind");
    expect(await nameNow()).toBe(before);
  });

  it("never takes in somebody else: another role, another organization, the person, the system", async () => {
    const { owner, member } = world.contexts;
    const inside = (work: () => Promise<unknown>) => withOrg(owner, work);
    for (const intruder of [
      () => withOrg(member, settings),
      () => withOrg(other.contexts.owner, settings),
      () => withUser(world.users.owner, settings),
      () => withLink(world.links.recap, settings),
      () => system(settings),
    ])
      await expect(inside(intruder)).rejects.toThrow("two contexts never share a transaction");
  });

  it("keeps those who run at the same time apart", async () => {
    const actors = [world.contexts.owner, other.contexts.owner, world.contexts.mentee, other.contexts.member];
    const seen = await Promise.all(actors.map((ctx) => withOrg(ctx, settings)));
    expect(seen.map((each) => each?.membership)).toEqual(actors.map((ctx) => ctx.membershipId));
  });

  it("is one transaction for raw statements and for models, whichever comes first", async () => {
    const { owner } = world.contexts;
    const key = { orgId: world.orgId, membershipId: owner.membershipId, key: newId() };
    const both = withOrg(owner, async (tx) => {
      const before = await settings(tx);
      await tx.requestKey.create({ data: key });
      const [seen] = await tx.$queryRaw<{ count: bigint }[]>`
        select count(*) as count from "RequestKey" where "orgId" = ${key.orgId}::uuid and "key" = ${key.key}::uuid`;
      expect(seen?.count).toBe(1n);
      await tx.$executeRaw`update "RequestKey" set "result" = '{"by": "hand"}' where "key" = ${key.key}::uuid`;
      const row = await tx.requestKey.findFirst({ where: { orgId: key.orgId, key: key.key } });
      expect(row?.result).toEqual({ by: "hand" });
      expect((await settings(tx))?.transaction).toBe(before?.transaction);
      throw new Error("undone");
    });
    await expect(both).rejects.toThrow("undone");
    expect(await system((tx) => tx.requestKey.count({ where: { key: key.key } }))).toBe(0);
  });

  it("gives up what takes too long, has it planned anew, and its connection serves the next", async () => {
    const planned = database().nameOf("select pg_sleep($1)");
    const slow = system((tx) => tx.$queryRaw`select pg_sleep(${5})`, { timeout: 60 });
    await expect(slow).rejects.toMatchObject({ code: "57014" });
    expect(database().nameOf("select pg_sleep($1)")).not.toBe(planned);
    const many = system(
      async (tx) => {
        for (let asked = 0; asked < 1_000; asked++) await tx.$queryRaw`select pg_sleep(0.01)`;
      },
      { timeout: 60 },
    );
    await expect(many).rejects.toThrow("A unit of work may take 60 ms.");
    expect((await system(settings))?.role).toBe("council_system");
  });

  it("wakes others once it has committed, and not at all when it has not", async () => {
    const woken: string[] = [];
    await withOrg(world.contexts.owner, async () => {
      afterCommit(() => woken.push("committed"));
      expect(woken).toEqual([]);
    });
    const failed = withOrg(world.contexts.owner, async () => {
      afterCommit(() => woken.push("rolled back"));
      throw new Error("no");
    });
    await expect(failed).rejects.toThrow("no");
    expect(woken).toEqual(["committed"]);
    expect(() => afterCommit(() => {})).toThrow("needs an open unit of work");
  });
});
