import { z } from "zod";

// One zip: a file of rows for each table, one JSON object a line, and, last, the manifest.

export const archiveFormat = 1;
export const manifestName = "manifest.json";
export const readMeName = "READ-ME.txt";
export const tableFile = (table: string): string => `tables/${table}.ndjson`;

const archiveTableSchema = z.object({
  name: z.string().regex(/^\w{1,60}$/),
  columns: z.array(z.string().regex(/^\w{1,60}$/)).min(1),
  rows: z.number().int().min(0),
  sha256: z.string(),
});

export const manifestSchema = z.object({
  format: z.number().int(),
  /** Of the product, when the archive was made. */
  migrations: z.array(z.string()),
  organization: z.object({ id: z.uuid(), slug: z.string(), name: z.string() }),
  /** Of the key that unnamed authors are sealed with. */
  key: z.string(),
  takenAt: z.iso.datetime(),
  takenBy: z.object({ name: z.string(), role: z.enum(["owner", "organizer"]) }),
  tables: z.array(archiveTableSchema).min(1),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type ArchiveTable = z.infer<typeof archiveTableSchema>;
