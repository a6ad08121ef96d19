import { cutTo, limits, lineIn, MAX_TOPICS } from "./text";

/**
 * The topics of one cell: separated by semicolons or line breaks where there are any (Microsoft's forms), else by
 * commas; each once, in order. `shortened` where one was too long or there were too many.
 */
export function readTopics(cell: string): { topics: string[]; shortened: boolean } {
  const parts = cell.split(/[;\n]/.test(cell.trim()) ? /[;\n]/ : ",");
  const topics = new Map<string, string>();
  let shortened = false;
  for (const part of parts) {
    const { text, cut } = cutTo(lineIn(part), limits.topic);
    shortened ||= cut;
    const key = text.toLowerCase();
    if (text !== "" && !topics.has(key)) topics.set(key, text);
  }
  const all = [...topics.values()];
  return { topics: all.slice(0, MAX_TOPICS), shortened: shortened || all.length > MAX_TOPICS };
}
