import { invalid, notFound } from "@/lib/errors";

/** One thing that was said, as it lies in the database: a group's point, a line of the recap, or both. */
export type LineRow = {
  /** Null while it is not collected. */
  lineId: string | null;
  /** Null where it was written into the recap, or added by a reader. */
  pointId: string | null;
  /** A reader added it, and an organizer took it in. */
  added: boolean;
  agendaItemId: string;
  text: string;
  group: number | null;
  position: number | null;
  included: boolean;
  highlighted: boolean;
  mergedIntoId: string | null;
  createdAt: Date | null;
  /** Memberships of those who endorsed it. */
  endorsers: string[];
};

/** How one group put it. */
export type Voice = { id: string; pointId: string | null; text: string; group: number | null };

/** What was said, once, with everybody who said it. */
export type Line = {
  /** Of the line of the recap; of the point while it is not collected. */
  id: string;
  agendaItemId: string;
  text: string;
  included: boolean;
  highlighted: boolean;
  /** People who endorsed any of its points; each counts once. */
  endorsements: number;
  /** Numbers of the groups that said it, in order. */
  groups: number[];
  /** Readers added it, or one of what is merged in it. */
  added: boolean;
  /** How each put it, its own words first; one where nothing is merged. */
  voices: Voice[];
};

const idOf = (row: LineRow): string => row.lineId ?? row.pointId ?? "";

/**
 * Lines with what is merged into them, in the order they are printed: as `arranged` by hand, else the most endorsed first, then
 * as they were said.
 */
export function composeLines(rows: readonly LineRow[], arranged: boolean): Line[] {
  const members = Map.groupBy(
    rows.filter((row) => row.mergedIntoId !== null),
    (row) => row.mergedIntoId,
  );
  const heads = rows.filter((row) => row.mergedIntoId === null).toSorted(bySaid);
  const lines = heads.map((head) => lineOf([head, ...(members.get(head.lineId) ?? []).toSorted(bySaid)]));
  return arranged ? lines : lines.toSorted((a, b) => b.endorsements - a.endorsements);
}

function bySaid(a: LineRow, b: LineRow): number {
  const last = Number.POSITIVE_INFINITY;
  const place = (row: LineRow) => row.position ?? last;
  if (place(a) !== place(b)) return place(a) - place(b);
  const [x, y] = [a.createdAt?.getTime() ?? 0, b.createdAt?.getTime() ?? 0];
  return x - y || (idOf(a) < idOf(b) ? -1 : 1);
}

function lineOf(rows: [LineRow, ...LineRow[]]): Line {
  const [head] = rows;
  const groups = rows.flatMap(({ group }) => group ?? []);
  return {
    id: idOf(head),
    agendaItemId: head.agendaItemId,
    text: head.text,
    included: head.included,
    highlighted: head.highlighted,
    endorsements: new Set(rows.flatMap(({ endorsers }) => endorsers)).size,
    added: rows.some(({ added }) => added),
    groups: [...new Set(groups)].toSorted((a, b) => a - b),
    voices: rows.map((row) => ({ id: idOf(row), pointId: row.pointId, text: row.text, group: row.group })),
  };
}

/** Where a line stands, without what it says. */
export type Placed = {
  id: string;
  /** The question or, in a collection, the chapter it stands under. */
  under: string;
  position: number;
  included: boolean;
  highlighted: boolean;
  mergedIntoId: string | null;
};

const withPlaces = (lines: readonly Placed[], change: (line: Placed) => Partial<Placed>): Placed[] =>
  lines.map((line) => ({ ...line, ...change(line) }));

const find = (lines: readonly Placed[], id: string): Placed => {
  const line = lines.find((one) => one.id === id);
  if (!line) throw notFound("point");
  return line;
};

/** The line that speaks for this one: itself, or what it is merged into. */
const headOf = (lines: readonly Placed[], id: string): string => find(lines, id).mergedIntoId ?? id;

/**
 * The lines with `ids` merged into the first of them, with all that was merged into any before. Throws `invalid` for fewer than
 * two, or of different questions.
 */
export function merged(lines: readonly Placed[], ids: readonly string[]): Placed[] {
  const [into, ...rest] = [...new Set(ids.map((id) => headOf(lines, id)))];
  if (!into || rest.length === 0) throw invalid("Please choose two points or more.");
  const question = find(lines, into).under;
  if (rest.some((id) => find(lines, id).under !== question))
    throw invalid("Points of two different questions stay apart.");
  const highlighted = [into, ...rest].some((id) => find(lines, id).highlighted);
  return withPlaces(lines, (line) => {
    if (line.id === into) return { highlighted, included: true };
    const joins = rest.includes(line.id) || (line.mergedIntoId !== null && rest.includes(line.mergedIntoId));
    return joins ? { mergedIntoId: into, highlighted: false } : {};
  });
}

/** The lines with everything taken out of `id` again, or, where it is merged into another, it alone. */
export function split(lines: readonly Placed[], id: string): Placed[] {
  const { mergedIntoId } = find(lines, id);
  return withPlaces(lines, (line) =>
    line.id === id || (mergedIntoId === null && line.mergedIntoId === id) ? { mergedIntoId: null } : {},
  );
}

/** The lines with `ids` numbered from 1 in that order, before all others. */
export function inOrder(lines: readonly Placed[], ids: readonly string[]): Placed[] {
  const places = new Map(ids.map((id, index) => [id, index + 1]));
  return withPlaces(lines, (line) => ({ position: places.get(line.id) ?? line.position }));
}

/** Which lines differ, each as it stood before. */
export const changed = (before: readonly Placed[], after: readonly Placed[]): { was: Placed; is: Placed }[] =>
  before.flatMap((was, index) => {
    const is = after[index];
    const same =
      is !== undefined &&
      was.position === is.position &&
      was.included === is.included &&
      was.highlighted === is.highlighted &&
      was.mergedIntoId === is.mergedIntoId;
    return is && !same ? [{ was, is }] : [];
  });
