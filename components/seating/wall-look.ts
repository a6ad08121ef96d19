/** The classes of a printed plan, by what they stand at. */
export type WallLook = { groups: string; number: string; names: string; list: string; line: string };

type Step = WallLook & { points: number; columns: number };

const three = {
  groups: "print:grid-cols-3 print:gap-x-[8mm] print:gap-y-[3mm]",
  list: "print:columns-3 print:gap-x-[8mm]",
};
const four = {
  groups: "print:grid-cols-4 print:gap-x-[6mm] print:gap-y-[3mm]",
  list: "print:columns-4 print:gap-x-[6mm]",
};

// Largest first; written out, because the style sheet holds what it finds in the code.
const steps: readonly [Step, ...Step[]] = [
  {
    ...three,
    points: 27,
    columns: 3,
    number: "print:text-[44pt]",
    names: "print:text-[27pt]",
    line: "print:text-[27pt]",
  },
  {
    ...three,
    points: 24,
    columns: 3,
    number: "print:text-[39pt]",
    names: "print:text-[24pt]",
    line: "print:text-[24pt]",
  },
  {
    ...three,
    points: 22,
    columns: 3,
    number: "print:text-[36pt]",
    names: "print:text-[22pt]",
    line: "print:text-[22pt]",
  },
  {
    ...three,
    points: 20,
    columns: 3,
    number: "print:text-[33pt]",
    names: "print:text-[20pt]",
    line: "print:text-[20pt]",
  },
  {
    ...three,
    points: 18,
    columns: 3,
    number: "print:text-[30pt]",
    names: "print:text-[18pt]",
    line: "print:text-[18pt]",
  },
  {
    ...four,
    points: 16,
    columns: 4,
    number: "print:text-[27pt]",
    names: "print:text-[16pt]",
    line: "print:text-[16pt]",
  },
  {
    ...four,
    points: 14,
    columns: 4,
    number: "print:text-[24pt]",
    names: "print:text-[14pt]",
    line: "print:text-[14pt]",
  },
  {
    ...four,
    points: 12,
    columns: 4,
    number: "print:text-[20pt]",
    names: "print:text-[12pt]",
    line: "print:text-[12pt]",
  },
];

/** One sheet holds up to this many people; more get more sheets, not smaller letters. */
const ONE_SHEET = 60;
/** What a sheet has room for, in points: the smaller of Letter and A4 on their side, within margins, under the heading. */
const SHEET = { wide: 735, high: 510 };
/** How wide a letter of the house's face is, and how high a line, in parts of its size. */
const [LETTER, LINE] = [0.5, 1.2];

/** How many lines a name takes in so many points, broken at blanks and hyphens. */
export function linesOf(name: string, wide: number, points: number): number {
  const room = Math.max(Math.floor(wide / (points * LETTER)), 1);
  let [lines, used] = [1, 0];
  for (const part of name.split(/(?<=[\s-])/)) {
    if (used > 0 && used + part.trimEnd().length > room) [lines, used] = [lines + 1, 0];
    lines += Math.floor(Math.max(part.length - 1, 0) / room);
    used += part.length;
  }
  return lines;
}

const columnOf = ({ columns }: Step) => SHEET.wide / columns - 20;

function highByGroup(groups: readonly (readonly string[])[], step: Step): number {
  const heights = groups.map(
    (group) =>
      step.points * 1.7 * 1.1 +
      5 +
      group.reduce((sum, name) => sum + linesOf(name, columnOf(step), step.points), 0) * step.points * LINE,
  );
  let high = 0;
  for (let at = 0; at < heights.length; at += step.columns)
    high += Math.max(...heights.slice(at, at + step.columns)) + 9;
  return high;
}

function highByName(groups: readonly (readonly string[])[], step: Step): number {
  const wide = columnOf(step) - 2 * step.points;
  const lines = groups.flat().map((name) => linesOf(name, wide, step.points) * step.points * 1.25 + 4.5);
  return lines.reduce((sum, line) => sum + line, 0) / step.columns + step.points;
}

/**
 * How large the plan of these groups (of names) is printed, on sheets that lie on their side: up to 60 people as large as fits
 * on one sheet.
 */
export function wallLook(groups: readonly (readonly string[])[], order: "group" | "name"): WallLook {
  const [largest] = steps;
  // Two rows of groups on a sheet.
  if (groups.flat().length > ONE_SHEET) return steps.find(({ points }) => points === 20) ?? largest;
  const high = order === "group" ? highByGroup : highByName;
  return steps.find((step) => high(groups, step) <= SHEET.high) ?? steps.at(-1) ?? largest;
}
