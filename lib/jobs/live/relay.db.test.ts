import type pg from "pg";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { newId } from "@/lib/db/id";
import { listen } from "@/lib/db/listener";
import { withClient } from "@/lib/db/migrate";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { system, withOrg } from "@/lib/db/unit";
import { channel, newsAfter, relayNews } from "@/lib/jobs/live/relay";
import { ownDatabase } from "@/lib/jobs/testing/own-database";
import { announce } from "@/lib/live/commands";
import { changesAfter, cursorNow, following } from "@/lib/live/queries";
import { type News, unpacked } from "@/lib/live/rules";

let world: World;
beforeAll(async () => {
  const leave = await ownDatabase();
  world = await buildWorld(`L${newId().slice(-6)}`);
  return leave;
});
beforeEach(async () => {
  await relayAll();
  await system((tx) => tx.liveEvent.deleteMany());
});

async function relayAll(): Promise<void> {
  while ((await relayNews()) > 0);
}
const say = (id = newId(), groupId: string | undefined = world.next.groupOne) =>
  withOrg(world.contexts.mentee, (tx) =>
    announce(tx, world.contexts.mentee, { sessionId: world.next.session, groupId, about: "point", id }),
  ).then(() => id);
const read = (after: number, groupId: string | null = world.next.groupOne) =>
  withOrg(world.contexts.mentee, (tx) =>
    changesAfter(tx, world.contexts.mentee, { sessionId: world.next.session, groupId, after }),
  );

describe("a cursor", () => {
  it("misses nothing of a transaction that commits late, and doubles nothing", async () => {
    const start = await withOrg(world.contexts.mentee, cursorNow);
    let commit = () => {};
    const held = new Promise<void>((resolve) => {
      commit = resolve;
    });
    const early = newId();
    let written = () => {};
    const begun = new Promise<void>((resolve) => {
      written = resolve;
    });
    const slow = withOrg(world.contexts.mentor, async (tx) => {
      const { session: sessionId, groupOne: groupId } = world.next;
      await announce(tx, world.contexts.mentor, { sessionId, groupId, about: "point", id: early });
      written();
      await held;
    });
    await begun;
    const late = await say();
    await relayAll();
    const first = await read(start);
    expect(first.changes.map(({ id }) => id)).toEqual([late]);
    commit();
    await slow;
    await relayAll();
    const second = await read(first.cursor);
    expect(second.changes.map(({ id }) => id)).toEqual([early]);
    expect((await read(second.cursor)).changes).toEqual([]);
  });

  it("sees every announcement once, with four writers, two relays and a reader all at a time", async () => {
    const start = await withOrg(world.contexts.mentee, cursorNow);
    let writing = true;
    const written: string[] = [];
    const writers = Array.from({ length: 4 }, async () => {
      for (let n = 0; n < 25; n++) written.push(await say());
    });
    const relays = Array.from({ length: 2 }, async () => {
      while (writing) await relayNews(3);
    });
    const seen: string[] = [];
    let cursor = start;
    const look = async () => {
      const { changes, cursor: next } = await read(cursor);
      seen.push(...changes.flatMap(({ id }) => id ?? []));
      cursor = next;
    };
    const reader = (async () => {
      while (writing) await look();
    })();
    await Promise.all(writers);
    await vi.waitFor(
      async () => expect(await system((tx) => tx.outbox.count({ where: { topic: "live" } }))).toBe(0),
      {
        timeout: 10_000,
      },
    );
    writing = false;
    await Promise.all([...relays, reader]);
    await look();
    expect(seen.toSorted()).toEqual(written.toSorted());
  });

  it("grows, also where nothing older is left to count from", async () => {
    await say();
    await relayAll();
    const { cursor } = await read(0);
    await system((tx) => tx.liveEvent.deleteMany());
    await say();
    await relayAll();
    expect((await read(cursor)).changes).toHaveLength(1);
  });
});

describe("what is announced", () => {
  it("is gone with its transaction", async () => {
    const { mentee } = world.contexts;
    await withOrg(mentee, async (tx) => {
      await announce(tx, mentee, { sessionId: world.next.session, about: "agenda" });
      throw new Error("no");
    }).catch(() => {});
    expect(await relayNews()).toBe(0);
  });

  it("reaches every listening process as ids, in one breath with its number", async () => {
    const heard: News[] = [];
    const ready = vi.fn();
    const ears = [0, 1].map(() =>
      listen(channel, { heard: (said) => heard.push(...unpacked(said)), connected: ready }),
    );
    await vi.waitFor(() => expect(ready).toHaveBeenCalledTimes(2), { timeout: 5_000 });
    await say();
    await relayAll();
    const { cursor } = await read(0);
    const { orgId, next } = world;
    const news = { orgId, sessionId: next.session, groupId: next.groupOne, about: "point", seq: cursor };
    await vi.waitFor(() => expect(heard).toEqual([news, news]), { timeout: 5_000 });
    await Promise.all(ears.map((ear) => ear.stop()));
  });

  it("is read by those it is for, also past the app's own checks", async () => {
    await say();
    await say(newId(), world.next.groupTwo);
    await withOrg(world.contexts.mentee, (tx) =>
      announce(tx, world.contexts.mentee, { sessionId: world.next.session, about: "agenda", id: newId() }),
    );
    await relayAll();
    const rows = (who: keyof World["contexts"]) =>
      withOrg(world.contexts[who], (tx) => tx.liveEvent.findMany({ where: { orgId: world.orgId } }));
    const groupsSeen = async (who: keyof World["contexts"]) =>
      (await rows(who)).map(({ groupId }) => groupId).toSorted();
    const { groupOne, groupTwo } = world.next;
    expect(await groupsSeen("mentee")).toEqual([groupOne, null]);
    expect((await groupsSeen("organizer")).length).toBe(3);
    expect(await groupsSeen("member")).toEqual([null]);
    expect(groupTwo).not.toBe(groupOne);
    const forged = withOrg(
      world.contexts.owner,
      (tx) =>
        tx.$executeRaw`insert into "LiveEvent" ("orgId", "seq", "sessionId", "about")
        values (${world.orgId}::uuid, 1, ${world.next.session}::uuid, 'point')`,
    );
    await expect(forged).rejects.toThrow(/permission denied/);
  });
});

describe("who follows", () => {
  it("knows the newest event of their own group and session, and no other's", async () => {
    const latest = (who: keyof World["contexts"]) =>
      following(world.contexts[who], world.next.session).then(({ latest }) => latest);
    await say(newId(), world.next.groupTwo);
    await relayAll();
    expect(await latest("mentee")).toBe(0);
    expect(await latest("organizer")).toBeGreaterThan(0);
  });

  it("has one group, all of them, or none", async () => {
    const groups = async (who: keyof World["contexts"]) =>
      (await following(world.contexts[who], world.next.session)).groups;
    expect(await groups("mentee")).toBe(world.next.groupOne);
    expect(await groups("organizer")).toBe("all");
    await expect(groups("member")).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("a lost connection", () => {
  it("comes back by itself, and what was said meanwhile is read", async () => {
    const connected = vi.fn();
    const heard = vi.fn();
    const ear = listen(channel, { heard, connected });
    await vi.waitFor(() => expect(connected).toHaveBeenCalledTimes(1), { timeout: 5_000 });
    await withClient(process.env.DATABASE_URL ?? "", (client: pg.Client) =>
      client.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'council live' and datname = current_database()",
      ),
    );
    await say();
    await relayAll();
    await vi.waitFor(() => expect(connected).toHaveBeenCalledTimes(2), { timeout: 5_000 });
    expect((await newsAfter(0)).map(({ about }) => about)).toEqual(["point"]);
    await ear.stop();
  });
});
