import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { createSender, type Outcome } from "@/components/outbox/sender";
import { type Entry, entriesOf, nextMoment, putEntry } from "@/components/outbox/store";
import { newId } from "@/lib/db/id";
import { withClient } from "@/lib/db/migrate";
import { buildSite, generateClient } from "@/scripts/build";
import { type Cluster, openCluster } from "@/scripts/cluster";
import { dataFolder } from "@/scripts/lifecycle";
import { freePort } from "@/scripts/postgres";
import { readPostmaster } from "@/scripts/postmaster";
import { siteEnvironment, startSite } from "@/scripts/serve";
import { Phone } from "./phone";
import { makeRoom } from "./room";

const kills = Number(process.env.SOAK_KILLS ?? 20);
const database = "soak_live";
const PHONES = 12;

let cluster: Cluster;
beforeAll(async () => {
  await generateClient();
  await buildSite();
  cluster = await openCluster(join(dataFolder, "soak"));
  vi.stubGlobal("localStorage", storage());
}, 600_000);
afterAll(() => cluster.close());

/** What the phones keep. */
function storage() {
  const kept: Record<string, string> = {};
  const methods: Record<string, unknown> = {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, text: string) => {
      kept[key] = text;
    },
    removeItem: (key: string) => {
      delete kept[key];
    },
  };
  return new Proxy(kept, { get: (_, name: string) => methods[name] ?? kept[name] });
}

const group = (pid: number) => {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {}
};

/** The server's process, killed and started again on its port. */
async function server() {
  const [port, host] = [await freePort(), "127.0.0.1"];
  const env = siteEnvironment({ url: cluster.loginUrl(database) }, port, { demo: false, local: false });
  const start = () => startSite({ mode: "start", port, host, env });
  let site = await start();
  return {
    url: `http://${host}:${port}/`,
    async killAndStart() {
      group(site.pid);
      await site.ended;
      site = await start();
    },
    end: () => group(site.pid),
  };
}

async function killPostgres(): Promise<void> {
  const folder = await withClient(cluster.adminUrl("postgres"), async (client) => {
    const { rows } = await client.query("select current_setting('data_directory') as folder");
    return rows[0].folder as string;
  });
  const running = readPostmaster(folder);
  if (!running) throw new Error("Postgres does not run.");
  process.kill(running.pid, "SIGKILL");
  // The cluster notices and starts it again.
  for (let tries = 0; ; tries++) {
    await sleep(100);
    try {
      await withClient(cluster.adminUrl("postgres"), (client) => client.query("select"));
      return;
    } catch (error) {
      if (tries > 300) throw error;
    }
  }
}

/** Somebody who writes a point now and then through the outbox of their phone, as the page does. */
function writer(phone: Phone, name: string) {
  const written: string[] = [];
  const told: string[] = [];
  const send = async ({ id, body }: Entry): Promise<Outcome> => {
    if (!(await phone.send(id, body.text ?? ""))) return "later";
    told.push(id);
    return "sent";
  };
  const alone = (_: string, work: () => Promise<void>) => work();
  const sender = createSender({ owner: name, send, changed: () => {}, alone });
  let writing = true;
  const done = (async () => {
    while (writing) {
      const id = newId();
      written.push(id);
      putEntry(name, { id, at: nextMoment(name, Date.now()), to: "", body: { text: `${name}: ${id}` } });
      sender.flush();
      await sleep(50 + 250 * Math.random());
    }
  })();
  return {
    ...{ written, told },
    async rest() {
      writing = false;
      await done;
      while (entriesOf(name).length > 0) {
        sender.flush();
        await sleep(200);
      }
      sender.stop();
    },
  };
}

type Row = { id: string; text: string };

async function evening(what: string, kill: (site: Awaited<ReturnType<typeof server>>) => Promise<void>) {
  const room = await makeRoom(cluster, database, PHONES);
  const site = await server();
  const phones = room.guests.map((guest) => new Phone(site.url, room, guest));
  const lives = phones.map((phone) => phone.live());
  const writers = phones.map((phone, n) => writer(phone, `phone${String(n).padStart(2, "0")}${what}`));
  const toldSoFar = () => writers.reduce((sum, { told }) => sum + told.length, 0);
  for (let n = 1; n <= kills; n++) {
    // In the middle of it: points have been saved since the last kill, and others are on their way.
    const before = toldSoFar();
    await vi.waitUntil(() => toldSoFar() > before, { timeout: 120_000, interval: 20 });
    await sleep(1_000 * Math.random());
    await kill(site);
    console.info(`${what}: killed ${n} of ${kills}, ${toldSoFar()} points told`);
  }
  await sleep(2_000);
  await Promise.all(writers.map(({ rest }) => rest()));
  const rows = await withClient(cluster.adminUrl(database), async (client) => {
    const found = await client.query<Row>(`select "id", "text" from "Point" order by "createdAt", "id"`);
    return found.rows;
  });
  const ids = new Set(rows.map(({ id }) => id));
  const told = writers.flatMap((each) => each.told);
  expect(told.filter((id) => !ids.has(id))).toEqual([]);
  expect(new Set(rows.map(({ text }) => text)).size).toBe(rows.length);
  // Nothing that was written is missing, or twice, or out of its writer's order.
  for (const { written } of writers)
    expect(rows.map(({ id }) => id).filter((id) => written.includes(id))).toEqual(written);
  expect(rows.length).toBe(writers.flatMap(({ written }) => written).length);

  // And through all of it every phone was told of every point of its group, once.
  const own = (phone: Phone) =>
    phones.flatMap(({ guest }, n) =>
      guest.groupId === phone.guest.groupId ? (writers[n]?.written ?? []) : [],
    );
  await vi.waitFor(
    () => {
      for (const phone of phones) expect([...phone.seen.keys()].sort()).toEqual(own(phone).toSorted());
    },
    { timeout: 60_000, interval: 500 },
  );
  for (const phone of phones) expect([...phone.times.values()].filter((times) => times !== 1)).toEqual([]);
  for (const phone of phones) phone.leave();
  site.end();
  await Promise.all(lives);
  console.info(
    `${what}: ${rows.length} points, ${told.length} told, ${kills} kills, all there, once, in order`,
  );
}

it("keeps every point that a phone was told is saved through kills of the server", () =>
  evening("server", (site) => site.killAndStart()));

it("keeps every point that a phone was told is saved through kills of Postgres", () =>
  evening("postgres", () => killPostgres()));
