import { inTexts, rowsIn } from "@/lib/live/wire";

/** What a live page may be told has changed: a word, never a text. */
export type LiveAbout = "point" | "seat" | "presence" | "agenda" | "evening" | "recap" | "inbox";

/** What a command says in its own transaction: that something of this session has changed. */
export type Announcement = {
  /** Of somebody's inbox, which is a place that they alone follow, their membership. */
  sessionId: string;
  /** For the people of this group, and the organizers; without one, for everybody at the session. */
  groupId?: string;
  about: LiveAbout;
  /** The row that changed, for pages that fetch only what did. */
  id?: string;
};

/** An announcement on its way to live pages, numbered by the relay. */
export type News = {
  orgId: string;
  sessionId: string;
  groupId: string | null;
  about: string;
  seq: number;
};

/** What a page hears of a piece of news. */
export type Heard = { about: string; groupId: string | null; seq: number };

/** News as texts for NOTIFY; of what changed many times over, the last time. */
export function packed(news: readonly News[]): string[] {
  const latest = new Map<string, News>();
  for (const each of news) {
    const { orgId, sessionId, groupId, about } = each;
    latest.set([orgId, sessionId, groupId, about].join(), each);
  }
  const rows = [...latest.values()].map(({ orgId, sessionId, groupId, about, seq }) => [
    ...[orgId, sessionId, groupId, about, seq],
  ]);
  return inTexts("news", rows);
}

/** The news in such a text. */
export const unpacked = (text: string): News[] => rowsIn("news", text).filter(isRow).map(newsOf);

type Row = [orgId: string, sessionId: string, groupId: string | null, about: string, seq: number];

const isRow = (row: unknown): row is Row =>
  Array.isArray(row) &&
  [row[0], row[1], row[3]].every((part) => typeof part === "string") &&
  (row[2] === null || typeof row[2] === "string") &&
  Number.isSafeInteger(row[4]);

const newsOf = ([orgId, sessionId, groupId, about, seq]: Row): News => ({
  ...{ orgId, sessionId, groupId, about, seq },
});

/** Microseconds since 1970: what a number of the relay at that instant would be at least. */
export const seqAt = (instant: Date): number => instant.getTime() * 1000;
