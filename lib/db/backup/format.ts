import { z } from "zod";

// A backup is one text, compressed as a whole: a line that says what it is, the rows of each table as Postgres' own COPY writes
// them, and a line with every count and checksum. A file without that last line is not whole.

export const backupFormat = 1;
export const headMark = "-- Council backup ";
export const endMark = "-- end ";
export const tableEnd = "\\.\n";

export const headSchema = z.object({
  format: z.number().int(),
  takenAt: z.iso.datetime(),
  /** Of Council itself. */
  version: z.string(),
  migrations: z.array(z.string().regex(/^\w+$/)).min(1),
});
export type BackupHead = z.infer<typeof headSchema>;

const tableSchema = z.object({
  name: z.string(),
  columns: z.array(z.string()).min(1),
  rows: z.number().int().min(0),
  sha256: z.string(),
});

export const endSchema = z.object({
  tables: z.array(tableSchema),
  sequences: z.array(z.object({ name: z.string(), value: z.string(), called: z.boolean() })),
  /** Outbox rows whose jobs were not done: they are handed on again. */
  waiting: z.array(z.uuid()),
});
export type BackupEnd = z.infer<typeof endSchema>;
export type TableCount = z.infer<typeof tableSchema>;

/** Why a backup cannot be made or used: one sentence for the operator. */
export class BackupProblem extends Error {}

export const damaged = (what: string) =>
  new BackupProblem(
    `This file is no whole Council backup: ${what}. Nothing was changed; take another copy of it.`,
  );
