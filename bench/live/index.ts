import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { buildSite, generateClient } from "@/scripts/build";
import { openCluster } from "@/scripts/cluster";
import { atEnd, dataFolder } from "@/scripts/lifecycle";
import { freePort } from "@/scripts/postgres";
import { step } from "@/scripts/progress.mjs";
import { type Site, siteEnvironment, startSite } from "@/scripts/serve";
import { median } from "../load";
import { listen, Phone, streamUrl } from "./phone";
import { makeRoom, type Room } from "./room";

const targets = { milliseconds: 300, megabytes: 150 };
const PHONES = 60;
const IDLE = 2_000;
/** Points a second in all, for so many seconds. */
const pace = { perSecond: 2, seconds: 30 };

/**
 * An evening of 60 phones, at one server and spread over two; then 2,000 streams on which nothing happens. Prints how long a
 * point takes to the group's other phones and what a stream costs. Returns 1 where an aim is missed, else 0.
 */
export async function benchLive(): Promise<number> {
  await generateClient();
  await buildSite();
  const cluster = await openCluster(join(dataFolder, "bench"));
  atEnd(cluster.close);
  const room = await step(`Seating ${PHONES} people`, () => makeRoom(cluster, "bench_live", PHONES));
  const database = { url: cluster.loginUrl("bench_live") };
  const [one, two] = [await serve(database), await serve(database)];
  const evenings = [
    { name: "one server", figures: await step("An evening at one server", () => evening(room, [one.url])) },
    {
      name: "two servers",
      figures: await step("An evening at two servers", () => evening(room, [one.url, two.url])),
    },
  ];
  const idle = await step(`${IDLE} idle streams`, () => idleStreams(room, two));
  const lines = evenings.map(
    ({ name, figures }) =>
      `${name}: ${figures.count} arrivals, median ${figures.median.toFixed(0)} ms, 95 % within ${figures.late.toFixed(0)} ms (aim ${targets.milliseconds})`,
  );
  lines.push(`${IDLE} idle streams: ${idle.toFixed(0)} MB more (aim ${targets.megabytes})`);
  console.log(`\n${lines.join("\n")}\n`);
  const missed =
    idle > targets.megabytes || evenings.some(({ figures }) => figures.late > targets.milliseconds);
  return missed ? 1 : 0;
}

async function serve(database: { url: string }): Promise<Site & { url: string }> {
  const [port, host] = [await freePort(), "127.0.0.1"];
  const env = siteEnvironment(database, port, { demo: false, local: false });
  return { ...(await startSite({ mode: "start", port, host, env })), url: `http://${host}:${port}/` };
}

async function until(what: () => boolean, patience = 30_000): Promise<void> {
  for (const began = Date.now(); !what(); await sleep(20))
    if (Date.now() - began > patience) throw new Error("It did not happen.");
}

/** How long points took from the press of the button to the screens of the rest of the group. */
async function evening(room: Room, sites: string[]) {
  const phones = room.guests.map((guest, n) => new Phone(sites[n % sites.length] ?? "", room, guest));
  const lives = phones.map((phone) => phone.live());
  await until(() => phones.every(({ connected }) => connected));
  // The first points compile what the others run.
  for (const phone of phones.slice(0, 20)) await phone.write("Listen first.");
  await sleep(1_000);
  const written: { id: string; at: number; by: Phone }[] = [];
  const writing: Promise<unknown>[] = [];
  for (let n = 0; n < pace.perSecond * pace.seconds; n++) {
    const by = phones[(n * 7) % phones.length] as Phone;
    writing.push(by.write(`Point ${n} of the evening`).then((point) => written.push({ ...point, by })));
    await sleep(1_000 / pace.perSecond);
  }
  await Promise.all(writing);
  const others = ({ by }: { by: Phone }) =>
    phones.filter((phone) => phone !== by && phone.guest.groupId === by.guest.groupId);
  await until(() => written.every((point) => others(point).every(({ seen }) => seen.has(point.id))));
  const waits = written.flatMap((point) =>
    others(point).map(({ seen }) => (seen.get(point.id) ?? Number.NaN) - point.at),
  );
  for (const phone of phones) phone.leave();
  await Promise.all(lives);
  const sorted = waits.toSorted((a, b) => a - b);
  return {
    count: waits.length,
    median: median(waits),
    late: sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN,
  };
}

const residentMegabytes = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;

/** Megabytes by which the server's memory is larger while the streams stand. */
async function idleStreams(room: Room, { url, pid }: { url: string; pid: number }): Promise<number> {
  const leaving = new AbortController();
  const before = residentMegabytes(pid);
  let standing = 0;
  const streams: Promise<void>[] = [];
  for (let n = 0; n < IDLE; n++) {
    const { cookie } = room.guests[n % room.guests.length] as Room["guests"][number];
    let heard = false;
    const hello = () => {
      if (!heard) standing += 1;
      heard = true;
    };
    streams.push(listen(streamUrl(url, room), cookie, hello, leaving.signal));
    if (n % 50 === 49) await until(() => standing > n - 50);
  }
  await until(() => standing === IDLE);
  await sleep(10_000);
  const after = residentMegabytes(pid);
  leaving.abort();
  await Promise.all(streams);
  return after - before;
}
