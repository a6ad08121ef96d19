import { afterAll, beforeAll, expect, it } from "vitest";
import { requestSignIn } from "@/lib/auth/commands";
import { ownDatabase } from "@/lib/jobs/testing/own-database";
import { openSmtp, type TestSmtp } from "@/lib/mail/testing/smtp";
import { exitOf } from "./lifecycle";
import { startWorker } from "./worker";

let smtp: TestSmtp;
beforeAll(ownDatabase);
beforeAll(async () => {
  smtp = await openSmtp();
});
afterAll(() => smtp.close());

it("two workers without a server share the mail, each goes out once, and they end when they are told to", async () => {
  const env = { SMTP_URL: smtp.url, MAIL_FROM: "Council <hello@council.example>" };
  const workers = await Promise.all([startWorker(env), startWorker(env)]);
  const people = Array.from({ length: 12 }, (_, at) => `person${at}@example.org`);
  for (const email of people) await requestSignIn(email, "/");
  await smtp.arrived(people.length);
  for (const worker of workers) worker.kill("SIGTERM");
  expect(await Promise.all(workers.map(exitOf))).toEqual([0, 0]);
  expect(smtp.mails.flatMap(({ envelope }) => envelope).sort()).toEqual(people.toSorted());
}, 60_000);
