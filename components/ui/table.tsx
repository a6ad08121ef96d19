// biome-ignore-all lint/a11y/noRedundantRoles: browsers forget the roles of a table that is not displayed as one
import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type Column<Item> = {
  key: string;
  head: string;
  cell: (item: Item) => ReactNode;
  /** Numbers stand at the end. */
  align?: "start" | "end";
};

type TableProps<Item> = {
  /** Says what the table holds; for screen readers, the page has its own heading. */
  caption: string;
  /** The first column names the row. */
  columns: readonly Column<Item>[];
  rows: readonly Item[];
  rowKey: (item: Item) => string;
};

/** Below 640 px every row becomes a small block, each value with its heading in front. */
export function Table<Item>({ caption, columns, rows, rowKey }: TableProps<Item>) {
  return (
    <table role="table" className="w-full border-collapse text-start max-sm:block">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup" className="max-sm:sr-only">
        <tr role="row" className="border-b border-edge">
          {columns.map((column) => (
            <th
              key={column.key}
              role="columnheader"
              scope="col"
              className={classNames(
                "px-3 py-2 text-sm font-semibold text-ink-soft first:ps-0 last:pe-0",
                side(column),
              )}
            >
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-sm:block max-sm:border-t max-sm:border-line">
        {rows.map((item) => (
          <tr key={rowKey(item)} role="row" className="border-b border-line max-sm:block max-sm:py-3">
            {columns.map((column, place) => (
              <Cell key={column.key} column={column} first={place === 0}>
                {column.cell(item)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type CellProps<Item> = { column: Column<Item>; first: boolean; children: ReactNode };

function Cell<Item>({ column, first, children }: CellProps<Item>) {
  if (first) {
    return (
      <th
        role="rowheader"
        scope="row"
        className={classNames("py-3 pe-3 font-semibold max-sm:block max-sm:py-0.5 max-sm:pe-0", side(column))}
      >
        {children}
      </th>
    );
  }
  return (
    <td
      role="cell"
      className={classNames(
        "px-3 py-3 last:pe-0 max-sm:grid max-sm:grid-cols-[8rem_minmax(0,1fr)] max-sm:items-baseline max-sm:gap-x-3 max-sm:px-0 max-sm:py-0.5 max-sm:text-start",
        side(column),
      )}
    >
      <span aria-hidden="true" className="text-sm text-ink-soft sm:hidden">
        {column.head}
      </span>
      <div className="min-w-0">{children}</div>
    </td>
  );
}

function side<Item>(column: Column<Item>): string {
  return column.align === "end" ? "sm:text-end sm:tabular-nums" : "text-start";
}
