import type { JobInsert, PgBoss } from "pg-boss";

/** One outbox row on its way: ids, never text. */
export type OutboxJob = {
  outbox: string;
  topic: string;
  orgId: string | null;
  payload: Record<string, string>;
};

/** Why a job cannot be done, for the log: no personal content. */
export class JobError extends Error {
  override readonly name = "JobError";
}

export const queueName = "outbox";

/** Somebody is sitting there and waiting for these. */
const urgent: string[] = ["mail.sign-in", "mail.address-proof", "mail.deletion-code"];
export const urgentPriority = 10;

/** The job of an outbox row. It carries the row's id, so a row handed on twice is still one job. */
export const toJob = (data: OutboxJob, id = data.outbox): JobInsert<OutboxJob> => ({
  id,
  data,
  priority: urgent.includes(data.topic) ? urgentPriority : 0,
});

/**
 * Creates the queue where it is missing. A failing job is tried again after 2 s, 4 s, … up to every 10 minutes, for two
 * days; one whose worker has died, some 10 s after its last sign of life.
 */
export async function createQueue(boss: PgBoss): Promise<void> {
  const options = {
    retryLimit: 300,
    retryDelay: 2,
    retryBackoff: true,
    retryDelayMax: 600,
    heartbeatSeconds: 10,
    expireInSeconds: 120,
    deleteAfterSeconds: 24 * 60 * 60,
  };
  if (await boss.getQueue(queueName)) await boss.updateQueue(queueName, options);
  else await boss.createQueue(queueName, options);
}

/** An id from a job's payload. */
export function idIn(job: OutboxJob, key: string): string {
  const id = job.payload[key];
  if (!id) throw new JobError(`A ${job.topic} job carries no ${key}.`);
  return id;
}

/** The organization a job belongs to. */
export function orgOf(job: OutboxJob): string {
  if (!job.orgId) throw new JobError(`A ${job.topic} job carries no organization.`);
  return job.orgId;
}
