import type { Timed } from "./others";

export type Row = {
  name: string;
  ours: Timed;
  /** Null where there is no scipy here. */
  scipy?: Timed | null;
  munkres?: Timed;
  /** The most that ours may take, as a share of scipy's time. */
  bar?: number;
  /** The same in milliseconds. */
  within?: number;
};

/** The fastest run: what else the machine was doing meanwhile only ever makes one slower. */
const best = (milliseconds: readonly number[]): number => Math.min(...milliseconds);

const headings = ["problem", "ours", "scipy", "munkres", "of scipy", "of munkres"];

/** The one table, and whether anything in it is over its bar or found another total. */
export function table(rows: readonly Row[]): { text: string; missed: boolean } {
  const lines = rows.map((row) => line(row));
  const widths = headings.map((heading, at) =>
    Math.max(heading.length, ...lines.map(({ cells }) => cells[at]?.length ?? 0)),
  );
  const align = (cells: readonly string[]) =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join("  ");
  const notes = rows.some(({ scipy }) => scipy === null)
    ? ["No Python with scipy was found here: its column is empty (Debian: apt-get install python3-scipy)."]
    : [];
  const versions = new Set(rows.flatMap(({ scipy }) => scipy?.version ?? []));
  const said = [...versions].map((version) => `scipy ${version}`);
  return {
    text: [align(headings), ...lines.map(({ cells }) => align(cells)), ...notes, ...said].join("\n"),
    missed: lines.some(({ missed }) => missed),
  };
}

function line({ name, ours, scipy, munkres, bar = 1, within }: Row): { cells: string[]; missed: boolean } {
  const took = best(ours.milliseconds);
  const share = (other: Timed | null | undefined) => (other ? took / best(other.milliseconds) : undefined);
  const [ofScipy, ofMunkres] = [share(scipy), share(munkres)];
  const over = (ofScipy ?? 0) > bar;
  const late = within !== undefined && took > within;
  const other = [scipy, munkres].some((found) => found && Math.abs(found.total - ours.total) > 1e-6);
  const cells = [
    name,
    `${time(ours)}${late ? " ✗" : ""}`,
    time(scipy),
    time(munkres),
    `${ratio(ofScipy)}${over ? " ✗" : ""}`,
    `${ratio(ofMunkres)}${other ? " (another total ✗)" : ""}`,
  ];
  return { cells, missed: over || late || other };
}

function time(timed: Timed | null | undefined): string {
  if (!timed) return "";
  const took = best(timed.milliseconds);
  return took < 10 ? `${took.toFixed(2)} ms` : `${Math.round(took)} ms`;
}

const ratio = (share: number | undefined) => (share === undefined ? "" : `${share.toFixed(3)}×`);
