import { linkToken } from "@/lib/auth/links";
import { linkHash } from "@/lib/auth/secret";
import { type Connection, quoted, quotedList, type Table } from "@/lib/db/tables";
import { ArchiveProblem } from "@/lib/exports/organization/problem";
import { hasSeals, opened } from "@/lib/exports/organization/seal";

type Row = Record<string, unknown>;

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** Columns that an archive does not carry, because only the server they are on can make them. */
const madeAnew: Record<string, Record<string, (row: Row) => unknown>> = {
  AccessLink: {
    tokenHash: (row) => {
      const token = linkToken({ orgId: text(row.orgId), id: text(row.id), nonce: text(row.nonce) });
      return Buffer.from(linkHash(token)).toString("base64");
    },
  },
};

/** One line of an archive as a row of this table and this organization, and of nothing else. */
function rowOf(line: string, table: Table, orgId: string): Row {
  const refuse = (why: string) => new ArchiveProblem(`A row of ${table.name} ${why}.`);
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    throw refuse("cannot be read");
  }
  if (!row || typeof row !== "object" || Array.isArray(row)) throw refuse("cannot be read");
  const columns = table.columns.map(({ name }) => name);
  const keys = Object.keys(row);
  if (keys.length !== columns.length || !columns.every((name) => Object.hasOwn(row, name)))
    throw refuse("has other columns than the table");
  const found = row as Row;
  if (found[table.name === "Organization" ? "id" : "orgId"] !== orgId)
    throw refuse("belongs to another organization");
  return found;
}

/** What a column is read as: the counterpart of how an export writes it. */
function read({ name, type }: Table["columns"][number]): string {
  if (type === "bytea") return `decode(x.${quoted(name)}, 'base64')`;
  if (type === "json" || type === "jsonb") return `x.${quoted(name)}::${type}`;
  return `x.${quoted(name)}`;
}

const asText = new Set(["bytea", "json", "jsonb"]);

/** Writes lines of an archive into `table`, which has the archive's columns; `whole` has all of its own. */
export async function insertLines(
  client: Connection,
  lines: readonly string[],
  { table, whole, orgId, key }: { table: Table; whole: Table; orgId: string; key: string },
): Promise<void> {
  const anew = madeAnew[table.name] ?? {};
  const columns = [...table.columns, ...whole.columns.filter(({ name }) => Object.hasOwn(anew, name))];
  const shape = columns.map(({ name, type }) => `${quoted(name)} ${asText.has(type) ? "text" : type}`);
  const names = quotedList(columns.map(({ name }) => name));
  const rows = lines.map((line) => {
    const row = rowOf(line, table, orgId);
    const made = Object.entries(anew).map(([name, make]) => [name, make(row)]);
    if (made.length === 0 && !hasSeals(table.name)) return line;
    return JSON.stringify({ ...opened(table.name, row, key), ...Object.fromEntries(made) });
  });
  await client.query(
    `insert into ${quoted(table.name)} (${names})
      select ${columns.map(read).join(", ")} from jsonb_to_recordset($1::jsonb) as x(${shape.join(", ")})`,
    [`[${rows.join(",")}]`],
  );
}
