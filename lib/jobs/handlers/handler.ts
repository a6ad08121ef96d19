import type { OutboxJob } from "@/lib/jobs/queue";
import type { Letter } from "@/lib/mail/letter";

/** The letters a job asks for, as things stand now; or that it came too early. */
export type Outcome = { letters: Letter[] } | { later: Date };
export type Handler = (job: OutboxJob) => Promise<Outcome>;

/** What the job was about is over or gone: nothing to say. */
export const nothing: Outcome = { letters: [] };
