import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { requestSignIn, signInByCode, signInByLink } from "@/lib/auth/commands";
import { withClient } from "@/lib/db/migrate";
import { buildWorld } from "@/lib/db/testing/world";
import { system } from "@/lib/db/unit";
import { type Boss, openBoss } from "@/lib/jobs/boss";
import { type OutboxJob, queueName } from "@/lib/jobs/queue";
import { relayBatch } from "@/lib/jobs/relay";
import { ownDatabase } from "@/lib/jobs/testing/own-database";
import { startWorker, stopWorker } from "@/lib/jobs/worker";
import { openSmtp, type TestSmtp } from "@/lib/mail/testing/smtp";

let smtp: TestSmtp;

beforeAll(ownDatabase);

beforeEach(async () => {
  smtp = await openSmtp();
  vi.stubEnv("SMTP_URL", smtp.url);
  vi.stubEnv("MAIL_FROM", "Council <hello@council.example>");
});

afterEach(async () => {
  await stopWorker();
  await smtp.close();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const jobsLeft = (boss: Boss) =>
  boss.queue.findJobs<OutboxJob>(queueName).then((jobs) => jobs.map((job) => job.state));

/** Runs `work` on the queue as a process beside the worker would. */
async function beside<T>(work: (boss: Boss) => Promise<T>): Promise<T> {
  const boss = await openBoss();
  try {
    return await work(boss);
  } finally {
    await boss.close();
  }
}

it("brings a sign-in mail whose link and code both work", async () => {
  await startWorker();
  const { browserSecret } = await requestSignIn("ana@example.org", "/me");
  await requestSignIn("ben@example.org", "/me");
  await smtp.arrived(2);
  const text = (address: string) => smtp.mails.find(({ envelope }) => envelope.includes(address))?.text ?? "";
  const code = /^\d{6}$/m.exec(text("ana@example.org"))?.[0] ?? "";
  expect(await signInByCode(browserSecret, code)).toMatchObject({ outcome: "signed_in" });
  const token = /\/sign-in\/confirm\?token=(\S+)/.exec(text("ben@example.org"))?.[1] ?? "";
  expect(await signInByLink(token)).toMatchObject({ returnTo: "/me" });
  expect(smtp.mails).toHaveLength(2);
});

it("keeps trying while the mail server is down, and delivers when it is back, once", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  await startWorker();
  await smtp.close();
  await requestSignIn("dora@example.org", "/me");
  await vi.waitFor(() => expect(log).toHaveBeenCalledWith(expect.stringContaining("will run again")), 10_000);
  expect(log.mock.calls.flat().join()).not.toContain("dora@");
  smtp = await openSmtp({ port: smtp.port });
  await smtp.arrived(1);
  await beside((boss) =>
    vi.waitFor(async () => expect(await jobsLeft(boss)).not.toContain("active"), 10_000),
  );
  expect(smtp.mails.map(({ envelope }) => envelope)).toEqual([["dora@example.org"]]);
});

it("runs again what a killed worker had in hand", async () => {
  await requestSignIn("eli@example.org", "/me");
  await beside(async (boss) => {
    await relayBatch(boss.queue);
    expect(await boss.queue.fetch(queueName)).toHaveLength(1);
  });
  const dead = process.env.DATABASE_URL ?? "";
  await withClient(dead, async (client) => {
    await client.query("set role council_system");
    const { rowCount } = await client.query(
      "update pgboss.job set heartbeat_on = now() - interval '11 seconds' where state = 'active'",
    );
    expect(rowCount).toBe(1);
  });
  await startWorker();
  await smtp.arrived(1);
  expect(smtp.mails[0]?.envelope).toEqual(["eli@example.org"]);
});

it("lets a sign-in pass forty announcements, and brings each of those once", async () => {
  const world = await buildWorld("Rush");
  const payload = { recap: world.recap, membership: world.people.mentee.membershipId };
  const rows = Array.from({ length: 40 }, () => ({
    orgId: world.orgId,
    topic: "mail.recap-published",
    payload,
  }));
  await system((tx) => tx.outbox.createMany({ data: rows }));
  await requestSignIn("fay@example.org", "/me");
  await beside((boss) => relayBatch(boss.queue));
  await startWorker();
  await smtp.arrived(41);
  const subjects = smtp.mails.map(({ subject }) => subject);
  expect(subjects.filter((subject) => subject === `The recap: Session ${world.mark}`)).toHaveLength(40);
  // Two workers took the first ten jobs.
  expect(subjects.indexOf("Sign in to Council")).toBeLessThan(10);
  expect(new Set(smtp.mails.map(({ messageId }) => messageId)).size).toBe(41);
});

it("waits for a database that does not answer yet, and can be stopped meanwhile", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  const { DATABASE_URL } = process.env;
  process.env.DATABASE_URL = "postgres://nobody@127.0.0.1:1/none";
  const started = startWorker();
  await vi.waitFor(() => expect(log).toHaveBeenCalledWith(expect.stringContaining("not started yet")));
  await stopWorker();
  await started;
  process.env.DATABASE_URL = DATABASE_URL;
});
