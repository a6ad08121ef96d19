import { createCipheriv, createDecipheriv, createHmac } from "node:crypto";
import { deriveToken } from "@/lib/auth/secret";
import { ArchiveProblem } from "@/lib/exports/organization/problem";

type Row = Record<string, unknown>;

const unnamed = (agreed: string) => (row: Row) => row[agreed] !== true;
const aboutPoints = /^(write|edit|strike|endorse)Point$|^(endorse|credit)InRecap$|^addToRecap$/;

/**
 * Columns that say who somebody is where no organizer is shown it: they go along sealed, so that their rows come back whole and
 * whoever reads the file learns nothing. In the record of what was done it is the point that is sealed, not the person.
 */
const sealedColumns: Readonly<Record<string, { column: string; when: (row: Row) => boolean }>> = {
  Point: { column: "authorId", when: unnamed("credited") },
  Addition: { column: "authorId", when: unnamed("credited") },
  Endorsement: { column: "membershipId", when: () => true },
  AdditionEndorsement: { column: "membershipId", when: () => true },
  Concern: { column: "concernedId", when: unnamed("named") },
  AuditEvent: { column: "subjectId", when: ({ action }) => aboutPoints.test(String(action)) },
};

const mark = "sealed:";

/** The key of an organization's archives: made from the server's secret, and good for nothing else. */
export const archiveKey = (orgId: string): string => deriveToken("archive", orgId);

/** What a manifest says of its key, so that a wrong one is noticed at once. */
export const keyMark = (key: string): string =>
  createHmac("sha256", key).update("mark").digest("base64url").slice(0, 16);

const cipherKey = (key: string) => createHmac("sha256", key).update("cipher").digest();

/** The same value in the same row is sealed the same way; in another row it looks like another. */
function seal(key: string, place: string, value: string): string {
  const iv = createHmac("sha256", key).update(`${place}:${value}`).digest().subarray(0, 12);
  const cipher = createCipheriv("aes-256-gcm", cipherKey(key), iv).setAAD(Buffer.from(place));
  const sealed = [iv, cipher.update(value, "utf8"), cipher.final(), cipher.getAuthTag()];
  return mark + Buffer.concat(sealed).toString("base64url");
}

function unseal(key: string, place: string, sealed: string): string {
  try {
    const bytes = Buffer.from(sealed.slice(mark.length), "base64url");
    const cipher = createDecipheriv("aes-256-gcm", cipherKey(key), bytes.subarray(0, 12));
    cipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(-16));
    return Buffer.concat([cipher.update(bytes.subarray(12, -16)), cipher.final()]).toString("utf8");
  } catch {
    throw new ArchiveProblem("A sealed name in this archive cannot be opened: it was changed.");
  }
}

const placeOf = (table: string, row: Row) => `${table}:${String(row.id)}`;

/** Whether rows of a table carry something sealed. */
export const hasSeals = (table: string): boolean => Object.hasOwn(sealedColumns, table);

/** A line of an archive with its sealed column sealed. */
export function sealedLine(table: string, line: string, key: string): string {
  const rule = sealedColumns[table];
  if (!rule) return line;
  const row: Row = JSON.parse(line);
  const value = row[rule.column];
  if (typeof value !== "string" || !rule.when(row)) return line;
  return JSON.stringify({ ...row, [rule.column]: seal(key, placeOf(table, row), value) });
}

/** The counterpart, of a row that was read. */
export function opened(table: string, row: Row, key: string): Row {
  const rule = sealedColumns[table];
  const value = rule && row[rule.column];
  if (!rule || typeof value !== "string" || !value.startsWith(mark)) return row;
  return { ...row, [rule.column]: unseal(key, placeOf(table, row), value) };
}
