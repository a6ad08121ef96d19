import { createElement } from "react";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { newId } from "@/lib/db/id";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { system } from "@/lib/db/unit";
import { ownDatabase } from "@/lib/jobs/testing/own-database";
import { deliveryId } from "@/lib/mail/deliver";
import { openSmtp, type TestSmtp } from "@/lib/mail/testing/smtp";
import { exitOf } from "@/scripts/lifecycle";
import { startWorker } from "@/scripts/worker";

// A worker is killed outright in the middle of its mails, again and again. What it had in hand is done by the next one.

const kills = Number(process.env.SOAK_KILLS ?? 20);
const MAILS = 60;
/** Until everything the dead one left is through. */
const MOST_SECONDS = 30;

let smtp: TestSmtp;
let world: World;
beforeAll(ownDatabase);
beforeAll(async () => {
  smtp = await openSmtp();
  world = await buildWorld("Soak");
}, 120_000);
afterAll(() => smtp.close());

/** A worker's process, as `npm run worker` starts it. */
const begin = () => startWorker({ SMTP_URL: smtp.url, MAIL_FROM: "Council <hello@council.example>" });

/** Asks for so many mails; answers the Message-ID of each. */
async function ask(): Promise<string[]> {
  const payload = { recap: world.recap, membership: world.people.mentee.membershipId };
  const rows = Array.from({ length: MAILS }, () => ({
    ...{ id: newId(), orgId: world.orgId, topic: "mail.recap-published", payload },
  }));
  await system((tx) => tx.outbox.createMany({ data: rows }));
  const letter = {
    ...{ template: "recap-published", recipient: world.people.mentee.membershipId },
    ...{ to: { name: "", address: "" }, subject: "", body: createElement("p") },
  };
  return rows.map(
    ({ id: outbox }) => `<${deliveryId({ outbox, orgId: world.orgId }, letter)}@council.example>`,
  );
}

/** A worker also does what is due in a world of its own accord; those mails are not ours. */
const ours = () => smtp.mails.filter(({ subject }) => subject?.startsWith("The recap: "));
const arrived = () => ours().map(({ messageId }) => messageId ?? "");

type State = { state: string };

/** The states of our jobs that are not done. */
const unfinished = () =>
  system(
    (tx) => tx.$queryRaw<State[]>`
      select state::text from pgboss.job where data->>'topic' = 'mail.recap-published' and state <> 'completed'`,
  );

/** How many a worker has in hand, dead or alive. */
const inHand = async () => (await unfinished()).filter(({ state }) => state === "active").length;

/** All mails are there, and all jobs know it. */
const isThrough = async (batch: string[]) => {
  const came = new Set(arrived());
  return batch.every((id) => came.has(id)) && (await unfinished()).length === 0;
};

/** Mails that were begun and of whose end nothing is known: those alone may come twice. */
const unknownEnds = async () =>
  (await system((tx) => tx.mailDelivery.findMany({ where: { sentAt: null } }))).map(
    ({ messageId }) => messageId,
  );

it("brings every mail through kills of the worker, twice only where its end was unknown, and under one Message-ID", async () => {
  const asked: string[] = [];
  const open = new Set<string>();
  const seconds: number[] = [];
  let worker = await begin();
  let tries = 0;
  for (let n = 0; n < kills; tries++) {
    const before = ours().length;
    const batch = await ask();
    asked.push(...batch);
    const some = before + 1 + Math.floor(Math.random() * (MAILS - 20));
    await vi.waitUntil(() => ours().length >= some, { timeout: 60_000, interval: 1 });
    worker.kill("SIGKILL");
    await exitOf(worker);
    const killedAt = performance.now();
    // Between two handfuls it had nothing to lose: that is no kill in the middle, and does not count.
    if ((await inHand()) > 0) n++;
    const came = new Set(arrived());
    expect(
      batch.every((id) => came.has(id)),
      "the kill came too late",
    ).toBe(false);
    for (const id of await unknownEnds()) open.add(id);
    worker = await begin();
    await vi.waitUntil(() => isThrough(batch), { timeout: 120_000, interval: 100 });
    seconds.push((performance.now() - killedAt) / 1000);
    console.info(`killed ${n} of ${kills} in the middle: all through ${seconds.at(-1)?.toFixed(1)} s later`);
  }
  worker.kill("SIGTERM");
  await exitOf(worker);

  const all = arrived();
  expect([...new Set(all)].sort()).toEqual(asked.toSorted());
  const twice = all.filter((id, at) => all.indexOf(id) !== at);
  expect(twice.filter((id) => !open.has(id))).toEqual([]);
  expect(Math.max(...seconds)).toBeLessThan(MOST_SECONDS);
  expect(await unknownEnds()).toEqual([]);
  console.info(
    `${asked.length} mails, ${tries} kills, ${kills} of them in the middle of a handful: none lost, ${twice.length} repeated of ${open.size} whose end was unknown; ` +
      `through again after ${Math.max(...seconds).toFixed(1)} s at most`,
  );
});
