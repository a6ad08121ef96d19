import "server-only";
import { fromPrisma, type Job, type JobInsert, type JobResult, type PgBoss } from "pg-boss";
import { v5 } from "uuid";
import type { OutboxTopic } from "@/lib/db/outbox";
import { system } from "@/lib/db/unit";
import { handlers } from "@/lib/jobs/handlers/all";
import { JobError, type OutboxJob, queueName, toJob, urgentPriority } from "@/lib/jobs/queue";
import { mailArrives, stopMailTo } from "@/lib/letters/returned/upkeep/commands";
import { tell, type Waiting } from "@/lib/letters/upkeep/commands";
import { deliver } from "@/lib/mail/deliver";
import { MailFailure } from "@/lib/mail/failure";
import type { Letter } from "@/lib/mail/letter";

/**
 * Does what one outbox row asks for. It may run any number of times: what was sent is not sent again. Throws where it should
 * run again.
 */
export async function runJob(boss: Pick<PgBoss, "insert">, job: OutboxJob): Promise<void> {
  const topic = job.topic as OutboxTopic;
  const handler = handlers[topic];
  if (!handler) throw new JobError(`Nothing here handles ${job.topic}.`);
  const outcome = await handler(job);
  if ("later" in outcome) return postpone(boss, job, outcome.later);
  if (outcome.letters.length === 0) return;
  const letters = await system(async (tx) => {
    const told = await tell(tx, { ...job, topic }, outcome.letters);
    // In the same transaction: what waits has its job, or is told anew.
    const jobs = told.waiting.map(digestJob);
    if (jobs.length > 0) await boss.insert(queueName, jobs, { db: fromPrisma(tx) });
    return told.letters;
  });
  const results = await Promise.allSettled(letters.map((letter) => send(job, letter)));
  const failed = results.find((result) => result.status === "rejected");
  if (failed) throw failed.reason;
}

async function send(job: OutboxJob, letter: Letter): Promise<void> {
  const { address } = letter.to;
  const delivered = await deliver(job, letter);
  if (delivered === "no mailbox") await system((tx) => stopMailTo(tx, address, "bounced"));
  if (delivered === "sent" && letter.cameBack) await system((tx) => mailArrives(tx, address));
}

/** One mail to one person for everything that waits for that instant. */
function digestJob({ userId, at }: Waiting): JobInsert<OutboxJob> {
  const until = at.toISOString();
  const id = v5(`digest:${until}`, userId);
  const payload = { user: userId, at: until };
  return { ...toJob({ outbox: id, topic: "mail.digest", orgId: null, payload }), startAfter: until };
}

/** The same job again at that time; asked twice, it is still one. */
async function postpone(boss: Pick<PgBoss, "insert">, job: OutboxJob, until: Date): Promise<void> {
  const startAfter = until.toISOString();
  await boss.insert(queueName, [{ ...toJob(job, v5(startAfter, job.outbox)), startAfter }]);
}

async function settle(boss: PgBoss, job: Job<OutboxJob>): Promise<JobResult> {
  try {
    await runJob(boss, job.data);
    return { id: job.id, status: "completed" };
  } catch (error) {
    const reason = reasonOf(error);
    console.error(`[jobs] ${job.data.topic} ${job.id} will run again: ${reason}`);
    return { id: job.id, status: "failed", output: { reason } };
  }
}

/** What went wrong, for the log: not in the words of a database or a server, which may hold what a person typed. */
function reasonOf(error: unknown): string {
  if (error instanceof JobError || error instanceof MailFailure) return error.message;
  if (!(error instanceof Error)) return "unknown error";
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames.slice(0, 3).map((line) => line.trim())].join(" ");
}

/**
 * Starts two workers, one of them for urgent jobs alone, so that a sign-in never waits behind a hundred announcements.
 * Returns what makes them look for work at once.
 */
export async function startWorkers(boss: PgBoss): Promise<() => void> {
  const options = {
    batchSize: 5,
    burstWhenBatchFull: true,
    perJobResults: true,
    pollingIntervalSeconds: 2,
  } as const;
  const work = (jobs: Job<OutboxJob>[]) => Promise.all(jobs.map((job) => settle(boss, job)));
  const ids = [
    await boss.work(queueName, { ...options, minPriority: urgentPriority }, work),
    await boss.work(queueName, { ...options }, work),
  ];
  return () => {
    for (const id of ids) boss.notifyWorker(id);
  };
}
