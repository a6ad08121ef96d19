import { type ColumnChoice, type ColumnMapping, columnChoices } from "@/lib/people/roster/fields";

// A file is known where at least this share of its headings is.
const MOSTLY = 0.5;

/** A heading as it is remembered: case and blanks make no difference. */
export const headingKey = (heading: string): string => heading.replace(/\s+/g, " ").trim().toLowerCase();

/**
 * The guess at a file's columns, corrected by what the same headings stood for last time; `remembered` where that was taken up.
 * Of a field that may stand in one column alone the remembered column keeps it, and what the guess gave it to is left to the
 * organizers.
 */
export function recall(
  headers: readonly string[],
  guess: ColumnMapping,
  memory: ReadonlyMap<string, string>,
): { columns: ColumnChoice[]; remembered: boolean } {
  const known = headers.map((heading) => choiceOf(memory.get(headingKey(heading))));
  const count = known.filter((choice) => choice !== null).length;
  if (count === 0 || count < headers.length * MOSTLY) return { columns: [...guess], remembered: false };
  const taken = new Set(known.filter(isSingle));
  const columns = headers.map((_, at) => {
    const guessed = guess[at] ?? "ignore";
    return known[at] ?? (isSingle(guessed) && taken.has(guessed) ? "organizerOnly" : guessed);
  });
  return { columns, remembered: true };
}

const choiceOf = (text: string | undefined): ColumnChoice | null =>
  columnChoices.find((choice) => choice === text) ?? null;

const isSingle = (choice: ColumnChoice | null): boolean =>
  choice !== null && choice !== "organizerOnly" && choice !== "ignore";
