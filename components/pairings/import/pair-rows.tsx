import type { ReactElement } from "react";
import { Status } from "@/components/ui/badge";
import { List, Row } from "@/components/ui/list";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import type { PairImportPage } from "@/lib/pairings/imports/queries";
import type { PairStatus } from "@/lib/pairings/imports/rules";

const marks: Record<PairStatus, ReactElement> = {
  new: <Status shape="active">New</Status>,
  refused: <Status shape="waiting">Cannot be used</Status>,
  skipped: <Status shape="quiet">Skipped</Status>,
  unchanged: <Status shape="quiet">Unchanged</Status>,
};

/** A list of pairings row by row: what becomes of each, and why; what needs a look first. */
export function PairRows({ list, href }: { list: PairImportPage; href: string }) {
  const { rows, from, total } = list;
  const last = from + rows.length - 1;
  const place = Math.ceil(from / Math.max(rows.length, 1));
  const at = (page: number) => `${href}?page=${page}#rows`;
  return (
    <Section title="Row by row" id="rows">
      <List label="Rows">
        {rows.map((row) => (
          <Row
            key={row.rowNumber}
            lead={
              <span className="block w-10 pt-0.5 text-end text-sm text-ink-soft tabular-nums">
                <span className="sr-only">Row </span>
                {row.rowNumber}
              </span>
            }
            title={
              <span className="wrap-anywhere">
                {row.mentor || "Nobody"} and {row.mentee || "nobody"}
              </span>
            }
            detail={<span className="wrap-anywhere">{row.says}</span>}
          >
            {marks[row.status]}
          </Row>
        ))}
      </List>
      <Pagination
        label="Rows"
        text={`${from.toLocaleString("en-US")}–${last.toLocaleString("en-US")} of ${total.toLocaleString("en-US")}`}
        before={from > 1 ? at(place - 1) : undefined}
        after={last < total ? at(place + 1) : undefined}
      />
    </Section>
  );
}
