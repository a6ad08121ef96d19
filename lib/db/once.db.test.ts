import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/db/id";
import { onceForUser, onceInOrg, type Result } from "@/lib/db/once";
import type { World } from "@/lib/db/testing/world";
import { buildWorlds } from "@/lib/db/testing/worlds";
import type { Tx } from "@/lib/db/unit";
import type { OrgContext } from "@/lib/tenancy/context";

let world: World;
let other: World;

beforeAll(async () => {
  ({ world, other } = await buildWorlds());
});

/** Work that counts how often it was done. */
function counted<R extends Result>(result: R) {
  const work = {
    times: 0,
    do: async () => {
      work.times += 1;
      return result;
    },
  };
  return work;
}

const submit = (ctx: OrgContext, key: string | undefined, work: () => Promise<Result>) =>
  onceInOrg(ctx, key, work);

describe("a form's key", () => {
  it("does the work once, and answers a replay with the first result", async () => {
    const key = newId();
    const work = counted({ id: "first" });
    expect(await submit(world.contexts.owner, key, work.do)).toEqual({ id: "first" });
    expect(await submit(world.contexts.owner, key, work.do)).toEqual({ id: "first" });
    expect(work.times).toBe(1);
  });

  it("holds for eight submits at the same moment", async () => {
    const key = newId();
    const work = counted({ id: "one of eight" });
    const slowly = async (tx: Tx) => {
      await tx.$executeRaw`select pg_sleep(0.05)`;
      return work.do();
    };
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => onceInOrg(world.contexts.mentee, key, slowly)),
    );
    expect(answers).toEqual(Array(8).fill({ id: "one of eight" }));
    expect(work.times).toBe(1);
  });

  it("is free again when the first try failed", async () => {
    const key = newId();
    const work = counted(undefined);
    const failing = () => Promise.reject(new Error("no"));
    await expect(submit(world.contexts.owner, key, failing)).rejects.toThrow("no");
    expect(await submit(world.contexts.owner, key, work.do)).toBeUndefined();
    expect(await submit(world.contexts.owner, key, work.do)).toBeUndefined();
    expect(work.times).toBe(1);
  });

  it("belongs to one member: the same key of somebody else is another one", async () => {
    const key = newId();
    const mine = counted({ id: "mine" });
    const theirs = counted({ id: "theirs" });
    expect(await submit(world.contexts.owner, key, mine.do)).toEqual({ id: "mine" });
    for (const ctx of [world.contexts.member, other.contexts.owner])
      expect(await submit(ctx, key, theirs.do)).toEqual({ id: "theirs" });
    expect(theirs.times).toBe(2);
  });

  it("may be left out", async () => {
    const work = counted(undefined);
    await submit(world.contexts.owner, undefined, work.do);
    await submit(world.contexts.owner, undefined, work.do);
    expect(work.times).toBe(2);
  });

  it("works the same for a person", async () => {
    const key = newId();
    const work = counted({ slug: "mine" });
    expect(await onceForUser(world.users.invited, key, work.do)).toEqual({ slug: "mine" });
    expect(await onceForUser(world.users.invited, key, work.do)).toEqual({ slug: "mine" });
    expect(await onceForUser(other.users.invited, key, work.do)).toEqual({ slug: "mine" });
    expect(work.times).toBe(2);
  });
});
