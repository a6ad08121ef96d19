/** The days of a week as it is stored: Monday is 0. */
export const weekDays = [
  { short: "Mon", name: "Monday" },
  { short: "Tue", name: "Tuesday" },
  { short: "Wed", name: "Wednesday" },
  { short: "Thu", name: "Thursday" },
  { short: "Fri", name: "Friday" },
  { short: "Sat", name: "Saturday" },
  { short: "Sun", name: "Sunday" },
] as const;

/** The parts of a day that people tick, from the hour and until the hour. */
export const dayParts = [
  { key: "early", name: "early", short: "Early", from: 7, until: 9 },
  { key: "morning", name: "morning", short: "Morning", from: 9, until: 12 },
  { key: "noon", name: "around noon", short: "Noon", from: 12, until: 14 },
  { key: "afternoon", name: "afternoon", short: "Afternoon", from: 14, until: 17 },
  { key: "evening", name: "evening", short: "Evening", from: 17, until: 21 },
] as const;

type PartKey = (typeof dayParts)[number]["key"];

/** One box of the grid: "0-evening" is Monday's. */
export type Cell = `${number}-${PartKey}`;

export const allCells: readonly Cell[] = weekDays.flatMap((_, day) =>
  dayParts.map(({ key }): Cell => `${day}-${key}`),
);

const cellsOf = (days: readonly number[], ...parts: PartKey[]): Cell[] =>
  days.flatMap((day) => parts.map((part): Cell => `${day}-${part}`));

const weekdays = [0, 1, 2, 3, 4];
const weekend = [5, 6];

/** What most people mean, in one tap each. */
export const quickChoices = [
  { key: "before-work", label: "Weekdays before work", cells: cellsOf(weekdays, "early") },
  { key: "noon", label: "Weekdays around noon", cells: cellsOf(weekdays, "noon") },
  { key: "working-hours", label: "During the working day", cells: cellsOf(weekdays, "morning", "afternoon") },
  { key: "evenings", label: "Weekday evenings", cells: cellsOf(weekdays, "evening") },
  { key: "weekend", label: "Weekend", cells: cellsOf(weekend, "morning", "noon", "afternoon") },
] as const;

export type QuickKey = (typeof quickChoices)[number]["key"];

/** The quick choices that are ticked where these boxes are: those all of whose boxes are. */
export const quickIn = (cells: readonly Cell[]): QuickKey[] =>
  quickChoices.flatMap((choice) => (choice.cells.every((cell) => cells.includes(cell)) ? [choice.key] : []));

export type Ticked = {
  cells: readonly Cell[];
  quick: readonly QuickKey[];
  /** The quick choices that were ticked when the page was shown. */
  was: readonly QuickKey[];
  /** The page kept both in step, so that the boxes say all. */
  exact: boolean;
};

/** The boxes that are meant: those ticked, with what was quickly added since, without what was quickly taken away. */
export function meant({ cells, quick, was, exact }: Ticked): Cell[] {
  if (exact) return allCells.filter((cell) => cells.includes(cell));
  const changed = (now: readonly QuickKey[], before: readonly QuickKey[]) =>
    quickChoices
      .filter(({ key }) => now.includes(key) && !before.includes(key))
      .flatMap((choice) => choice.cells);
  const added = changed(quick, was);
  const gone = changed(was, quick).filter((cell) => !added.includes(cell));
  return allCells.filter((cell) => added.includes(cell) || (cells.includes(cell) && !gone.includes(cell)));
}

/** The hours of the week that boxes stand for: 0 is Monday 00:00–01:00. */
export const hoursOf = (cells: readonly Cell[]): number[] =>
  weekDays.flatMap((_, day) =>
    dayParts.flatMap(({ key, from, until }) =>
      cells.includes(`${day}-${key}`)
        ? Array.from({ length: until - from }, (_, at) => day * 24 + from + at)
        : [],
    ),
  );

/** The boxes whose every hour is among these. */
export const cellsIn = (hours: readonly number[]): Cell[] =>
  allCells.filter((cell) => hoursOf([cell]).every((hour) => hours.includes(hour)));

/** "Weekday evenings, Sat morning": what somebody chose, in a line. */
export function hoursSentence(hours: readonly number[]): string {
  const cells = cellsIn(hours);
  const quick = quickIn(cells);
  const covered = quickChoices.flatMap((choice) =>
    quick.includes(choice.key) ? (choice.cells as readonly Cell[]) : [],
  );
  const singly = weekDays.flatMap(({ short }, day) =>
    dayParts.flatMap(({ key, name }) => {
      const cell: Cell = `${day}-${key}`;
      return cells.includes(cell) && !covered.includes(cell) ? [`${short} ${name}`] : [];
    }),
  );
  const labels = quickChoices.flatMap(({ key, label }) => (quick.includes(key) ? [label] : []));
  return [...labels, ...singly].join(", ");
}
