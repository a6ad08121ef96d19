import { strToU8, zipSync } from "fflate";
import type { ArchivedTable, ArchiveRow } from "@/lib/own-data/collecting/queries";
import type { Everything } from "@/lib/own-data/file/everything";
import { archivePage } from "@/lib/own-data/file/page";
import { heldTables } from "@/lib/own-data/tables/all";

/** One zip: data.json for programs, index.html for people, and the pictures. */
export function archiveZip(everything: Everything): Uint8Array {
  const pictures: Record<string, Uint8Array> = {};
  const moved = (tables: ArchivedTable[], place: string): ArchivedTable[] =>
    tables.map(({ table, rows }) => ({
      table,
      rows: rows.map((row, index) =>
        withFiles(row, table, `pictures/${place}-${table}-${index + 1}`, pictures),
      ),
    }));
  const whole: Everything = {
    ...everything,
    you: moved(everything.you, "you"),
    organizations: everything.organizations.map((each) => ({
      ...each,
      tables: moved(each.tables, each.slug),
    })),
  };
  return zipSync({
    "data.json": strToU8(dataJson(whole)),
    "index.html": strToU8(archivePage(whole)),
    ...pictures,
  });
}

const byTable = (tables: ArchivedTable[]) =>
  Object.fromEntries(tables.map(({ table, rows }) => [table, rows]));

function dataJson({ madeAt, you, organizations }: Everything): string {
  const data = {
    format: "council-own-data/1",
    madeAt: madeAt.toISOString(),
    you: byTable(you),
    organizations: organizations.map(({ name, slug, left, tables }) => ({
      ...{ name, slug, left },
      ...byTable(tables),
    })),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

/** Bytes become a file, and the row says which. */
function withFiles(
  row: ArchiveRow,
  table: string,
  path: string,
  files: Record<string, Uint8Array>,
): ArchiveRow {
  const archive = heldTables.find((each) => each.table === table)?.archive;
  const columns = archive && "files" in archive ? archive.files : undefined;
  const named = { ...row };
  for (const [column, ending] of Object.entries(columns ?? {})) {
    const bytes = row[column];
    if (typeof bytes !== "string" || !bytes.startsWith("\\x")) continue;
    files[`${path}.${ending}`] = Buffer.from(bytes.slice(2), "hex");
    named[column] = `${path}.${ending}`;
  }
  return named;
}
