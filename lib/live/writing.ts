import { inTexts, rowsIn } from "@/lib/live/wire";

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

/** As texts for NOTIFY, each writer once. */
export const packedWriting = (all: readonly Writing[]): string[] =>
  inTexts(
    "writing",
    [...new Map(all.map((each) => [`${each.orgId}/${each.pen}`, each])).values()].map(
      ({ orgId, sessionId, groupId, questionId, pen }) => [orgId, sessionId, groupId, questionId, pen],
    ),
  );

/** The writers in such a text. */
export const unpackedWriting = (text: string): Writing[] =>
  rowsIn("writing", text).filter(isRow).map(writingOf);

type Row = [orgId: string, sessionId: string, groupId: string, questionId: string, pen: string];

const isRow = (row: unknown): row is Row =>
  Array.isArray(row) && row.length === 5 && row.every((part) => typeof part === "string");

const writingOf = ([orgId, sessionId, groupId, questionId, pen]: Row): Writing => ({
  ...{ orgId, sessionId, groupId, questionId, pen },
});
