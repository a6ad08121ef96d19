import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import type { Tx } from "@/lib/db/unit";
import { headingKey } from "@/lib/people/imports/memory/rules";
import type { ColumnMapping } from "@/lib/people/roster/fields";
import type { OrgContext } from "@/lib/tenancy/context";

/** Remembers what the headings of an imported file stood for, for the next one. */
export async function rememberColumns(
  tx: Tx,
  ctx: OrgContext,
  headers: readonly string[],
  columns: ColumnMapping,
): Promise<void> {
  const choices = new Map(headers.map((heading, at) => [headingKey(heading), columns[at] ?? "ignore"]));
  const rows = [...choices]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([heading, choice]) => ({ id: newId(), heading, choice }));
  await tx.$executeRaw`
    insert into "RosterColumn" ("orgId", "id", "heading", "choice", "at")
    select ${ctx.orgId}::uuid, r."id", r."heading", r."choice", ${now()}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r("id" uuid, "heading" text, "choice" text)
    on conflict ("orgId", "heading") do update set "choice" = excluded."choice", "at" = excluded."at"`;
}
