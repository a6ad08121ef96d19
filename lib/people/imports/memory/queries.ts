import type { Table } from "@/lib/csv/table";
import type { Tx } from "@/lib/db/unit";
import { headingKey, recall } from "@/lib/people/imports/memory/rules";
import { guessColumns } from "@/lib/people/roster/columns";
import type { ColumnChoice } from "@/lib/people/roster/fields";
import type { OrgContext } from "@/lib/tenancy/context";

/** What a new file's columns hold, as far as can be told: as in the last file with these headings, else by a guess. */
export async function columnsOf(
  tx: Tx,
  ctx: OrgContext,
  table: Table,
): Promise<{ columns: ColumnChoice[]; remembered: boolean }> {
  const rows = await tx.rosterColumn.findMany({
    where: { orgId: ctx.orgId, heading: { in: table.headers.map(headingKey) } },
    select: { heading: true, choice: true },
  });
  return recall(
    table.headers,
    guessColumns(table),
    new Map(rows.map(({ heading, choice }) => [heading, choice])),
  );
}
