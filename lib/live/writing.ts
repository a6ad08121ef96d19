/** That somebody of a group is writing at this moment: to which question, with which pen. Told, and stored nowhere. */
export type Writing = {
  orgId: string;
  sessionId: string;
  groupId: string;
  questionId: string;
  /** Made by the page for one point: tells two writers apart, and says nothing of who they are. */
  pen: string;
};

// The process's own way to tell the others registers itself here.
const holder = globalThis as typeof globalThis & { councilWriting?: (writing: Writing) => void };

export function tellWriting(writing: Writing): void {
  holder.councilWriting?.(writing);
}

export function onWriting(tell: ((writing: Writing) => void) | undefined): void {
  holder.councilWriting = tell;
}

const AT_ONCE = 40;

/** As texts for NOTIFY, each writer once. */
export function packedWriting(all: readonly Writing[]): string[] {
  const rows = [...new Map(all.map((each) => [`${each.orgId}/${each.pen}`, each])).values()].map(
    ({ orgId, sessionId, groupId, questionId, pen }) => [orgId, sessionId, groupId, questionId, pen],
  );
  const texts: string[] = [];
  for (let at = 0; at < rows.length; at += AT_ONCE)
    texts.push(JSON.stringify({ writing: rows.slice(at, at + AT_ONCE) }));
  return texts;
}

/** The writers in such a text; of anything else, nobody. */
export function unpackedWriting(text: string): Writing[] {
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    return [];
  }
  const rows = typeof said === "object" && said !== null && "writing" in said ? said.writing : [];
  return Array.isArray(rows) ? rows.flatMap((row) => (isRow(row) ? [writingOf(row)] : [])) : [];
}

type Row = [orgId: string, sessionId: string, groupId: string, questionId: string, pen: string];

const isRow = (row: unknown): row is Row =>
  Array.isArray(row) && row.length === 5 && row.every((part) => typeof part === "string");

const writingOf = ([orgId, sessionId, groupId, questionId, pen]: Row): Writing => ({
  ...{ orgId, sessionId, groupId, questionId, pen },
});
