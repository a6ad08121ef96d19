/** The three lines of a prep sheet. */
export type PrepLines = { asks: string; moved: string; challenge: string };

/** Who reads a sheet, said beside it: "Marta and Theo read this", "Nobody but you reads this". */
export function readersSentence(names: readonly string[]): string {
  const last = names.at(-1);
  if (last === undefined) return "Nobody but you reads this.";
  if (names.length === 1) return `${last} reads this, and nobody else.`;
  return `${names.slice(0, -1).join(", ")} and ${last} read this, and nobody else.`;
}

const DAYS_BACK = 60;
/** Since when answers to prompts belong to the time since last time, where there was none before: for 60 days. */
export const lookBack = (at: Date): Date => new Date(at.getTime() - DAYS_BACK * 86_400_000);
