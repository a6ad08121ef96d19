/** In characters; what is longer is cut, and the row says so. */
export const limits = { name: 100, employer: 200, title: 200, topic: 80, answer: 4_000 } as const;
/** More topics than this are left out, and the row says so. */
export const MAX_TOPICS = 20;

const noAnswer = /^(?:n\s*\/\s*a|n\.\s*a\.?|na|not applicable|[-–—.]+)$/i;

/**
 * The cell without blanks around it and with runs of blanks as one; "" for "n/a", "-" and the like. Line breaks
 * stay.
 */
export function answerIn(cell: string): string {
  const text = cell
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();
  return noAnswer.test(text) ? "" : text;
}

/** The same on one line, for what is shown on one. */
export function lineIn(cell: string): string {
  return answerIn(cell).replace(/\s+/g, " ");
}

/** A name on one line. "Na" is a name, so less counts as no answer here. */
export function nameLineIn(cell: string): string {
  const text = cell.replace(/\s+/g, " ").trim();
  return /^(?:n\s*\/\s*a|[-–—.]+)$/i.test(text) ? "" : text;
}

/** The first `limit` code points of a text, and whether any were cut. */
export function cutTo(text: string, limit: number): { text: string; cut: boolean } {
  if (text.length <= limit) return { text, cut: false };
  const characters = [...text.slice(0, 2 * limit + 2)];
  if (characters.length <= limit) return { text, cut: false };
  return { text: characters.slice(0, limit).join("").trimEnd(), cut: true };
}

/** A cell's text inside a sentence: in quotation marks, on one line, at most 60 characters. */
export function quoted(cell: string): string {
  const { text, cut } = cutTo(cell.replace(/\s+/g, " ").trim(), 60);
  return cut ? `“${text}…”` : `“${text}”`;
}

/** Whether a spreadsheet would try to run the text; here it is only ever text. */
export function looksLikeFormula(text: string): boolean {
  return /^\s*(?:=|[+\-@][A-Za-z]+\()/.test(text);
}
