import { open } from "node:fs/promises";
import path from "node:path";
import type pg from "pg";

/** What a cluster must be started with, so that its log can be read here and its plans can be asked for. */
export const loggingSettings = {
  logging_collector: "on",
  log_destination: "jsonlog",
  log_filename: "bench.log",
  log_rotation_age: "0",
  log_rotation_size: "0",
  session_preload_libraries: "auto_explain",
};

export type LogLine = { dbname?: string; session_id?: string; message: string };

/**
 * Collects what Postgres itself logs while `work` runs, with `settings` in force in all of the cluster for that long.
 * Counting on the database's side means that nothing an application does, or a driver hides, goes uncounted.
 */
export async function logDuring(
  admin: pg.Client,
  settings: Record<string, string>,
  work: () => Promise<void>,
): Promise<LogLine[]> {
  const file = await logFile(admin);
  for (const [name, value] of Object.entries(settings))
    await admin.query(`alter system set ${name} = '${value}'`);
  try {
    await admin.query("alter system set log_statement = 'all'");
    await admin.query("select pg_reload_conf()");
    const from = await passMark(admin, file, 0);
    await work();
    const to = await passMark(admin, file, from);
    const lines = (await textBetween(file, from, to)).split("\n");
    return lines.filter(Boolean).map((line) => JSON.parse(line) as LogLine);
  } finally {
    await admin.query("alter system reset all");
    await admin.query("select pg_reload_conf()");
  }
}

async function logFile(admin: pg.Client): Promise<string> {
  const { rows } = await admin.query<{ folder: string; file: string }>(
    "select current_setting('data_directory') as folder, pg_current_logfile('jsonlog') as file",
  );
  const [row] = rows;
  if (!row?.file) throw new Error("This cluster was not started with the bench's logging settings.");
  return path.join(row.folder, row.file);
}

/** Leaves a mark in the log, waits until it is written, and returns the length of the log after it. */
async function passMark(admin: pg.Client, file: string, from: number): Promise<number> {
  const mark = `bench mark ${process.hrtime.bigint()}`;
  for (let tries = 0; tries < 1000; tries++) {
    // Again and again, because a reload takes a moment to reach every server process.
    if (tries % 20 === 0) await admin.query(`select '${mark}'`);
    const text = await textBetween(file, from, Number.POSITIVE_INFINITY);
    const end = text.indexOf("\n", text.lastIndexOf(mark));
    if (text.includes(mark) && end >= 0) return from + Buffer.byteLength(text.slice(0, end + 1));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`Postgres does not write its log to ${file}.`);
}

async function textBetween(file: string, from: number, to: number): Promise<string> {
  const handle = await open(file);
  try {
    const length = Math.min(to, (await handle.stat()).size) - from;
    const { buffer } = await handle.read(Buffer.alloc(length), 0, length, from);
    return buffer.toString("utf8");
  } finally {
    await handle.close();
  }
}
