import type { Comparison } from "./load";
import type { Scan } from "./plans";
import type { Statements } from "./statements";

/** The bars. The ratio to the empty page has an aim and a floor; of the others, the floor is the bar. */
export const targets = { aim: 0.4, floor: 0.25, statements: 5, growth: 1.15, firstLoad: 175_000 };

export type Measured = {
  name: string;
  statements: Statements;
  scans: Scan[];
  /** Bytes of JavaScript, gzip. */
  firstLoad: number;
  /** Of the pages under load: against the empty page, and what a view costs among many organizations, once is 1. */
  load?: Comparison;
  growth?: number;
};

/** The empty page: its JavaScript in bytes, and itself against itself. */
export type Empty = { firstLoad: number; noise: Comparison };

type Figure = { text: string; missed: boolean };

const headings = [
  "page",
  "requests/s",
  `of empty (aim ${targets.aim}, floor ${targets.floor})`,
  `statements (≤ ${targets.statements})`,
  `500 orgs (≤ ${targets.growth})`,
  "seq. scans (0)",
  `first load (≤ ${targets.firstLoad / 1000} kB)`,
];

/** The one table, and below it whatever a missed bar needs to be understood. */
export function report(measured: readonly Measured[], empty: Empty): { text: string; missed: boolean } {
  const rows = measured.map((page) => [{ text: page.name, missed: false }, ...figures(page)]);
  const first = [
    "empty page",
    `${Math.round(empty.noise.base)}`,
    empty.noise.ratio.toFixed(2),
    ...["", "", "", kilobytes(empty.firstLoad)],
  ];
  const cells = [
    headings,
    first,
    ...rows.map((row) => row.map(({ text, missed }) => (missed ? `${text} ✗` : text))),
  ];
  return {
    text: [...align(cells), "", ...measured.flatMap(explain)].join("\n").trimEnd(),
    missed: rows.flat().some((figure) => figure.missed),
  };
}

function figures({ load, growth, statements, scans, firstLoad }: Measured): Figure[] {
  return [
    { text: load ? Math.round(load.subject).toString() : "", missed: false },
    { text: load ? atAim(load.ratio) : "", missed: load !== undefined && load.ratio < targets.floor },
    { text: `${statements.beyondOverhead}`, missed: statements.beyondOverhead > targets.statements },
    { text: growth ? `${growth.toFixed(2)}×` : "", missed: growth !== undefined && growth > targets.growth },
    { text: `${scans.length}`, missed: scans.length > 0 },
    { text: kilobytes(firstLoad), missed: firstLoad > targets.firstLoad },
  ];
}

const atAim = (ratio: number) =>
  ratio < targets.floor || ratio >= targets.aim ? ratio.toFixed(2) : `${ratio.toFixed(2)} (below the aim)`;

const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`;

function explain({ name, statements, scans }: Measured): string[] {
  const tooMany = statements.beyondOverhead > targets.statements;
  return [
    ...(tooMany ? [`${name} sends:`, ...statements.texts.map((text) => `  ${oneLine(text)}`)] : []),
    ...scans.map(({ table, statement }) => `${name} reads all of ${table}: ${oneLine(statement)}`),
  ];
}

const oneLine = (sql: string) => sql.replaceAll(/\s+/g, " ").slice(0, 160);

function align(rows: readonly string[][]): string[] {
  const widths = headings.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  "),
  );
}
