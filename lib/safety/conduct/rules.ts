/** A paragraph of a text, and what a newer version did to it. */
export type Paragraph = { change: "same" | "added" | "removed"; text: string };

const DAY = 86_400_000;

/** Whether those who have not accepted may be reminded again: at most once a day. */
export const mayRemind = (remindedAt: Date | null, at: Date): boolean =>
  remindedAt === null || at.getTime() - remindedAt.getTime() >= DAY;

const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n|\n(?=\s*[-*#])/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);

/** What became of a text, paragraph by paragraph (the longest common subsequence stays); a changed one is removed and added. */
export function compareTexts(before: string, after: string): Paragraph[] {
  const [old, young] = [paragraphsOf(before), paragraphsOf(after)];
  const common = lengths(old, young);
  const at = (i: number, j: number) => common[i]?.[j] ?? 0;
  const found: Paragraph[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < young.length) {
    const [was, is] = [old[i], young[j]];
    if (was !== undefined && was === is) {
      found.push({ change: "same", text: was });
      i++;
      j++;
    } else if (was !== undefined && (is === undefined || at(i + 1, j) >= at(i, j + 1))) {
      found.push({ change: "removed", text: was });
      i++;
    } else if (is !== undefined) {
      found.push({ change: "added", text: is });
      j++;
    }
  }
  return found;
}

/** Neighbors to which the same happened, as one: a list stays a list. */
export function inRuns(paragraphs: readonly Paragraph[]): Paragraph[] {
  const runs: Paragraph[] = [];
  for (const { change, text } of paragraphs) {
    const last = runs.at(-1);
    if (last?.change !== change) {
      runs.push({ change, text });
      continue;
    }
    const inList = /^[-*]/.test(text) && /^[-*]/m.test(last.text);
    last.text += `${inList ? "\n" : "\n\n"}${text}`;
  }
  return runs;
}

/** How many paragraphs the rests of both texts, from i and from j on, have in common in order. */
function lengths(old: readonly string[], young: readonly string[]): number[][] {
  const table = Array.from({ length: old.length + 1 }, () => new Array<number>(young.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = young.length - 1; j >= 0; j--) {
      const [row, next] = [table[i] ?? [], table[i + 1] ?? []];
      row[j] = old[i] === young[j] ? 1 + (next[j + 1] ?? 0) : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
    }
  return table;
}
