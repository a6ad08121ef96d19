/** What processes tell each other: what has changed, and who is writing. */
type Kind = "news" | "writing";

/** How many rows one NOTIFY carries: Postgres takes 8,000 bytes. */
const AT_ONCE = 40;

/** Rows as texts for NOTIFY, as few as possible. */
export function inTexts(kind: Kind, rows: readonly unknown[][]): string[] {
  const texts: string[] = [];
  for (let at = 0; at < rows.length; at += AT_ONCE)
    texts.push(JSON.stringify({ [kind]: rows.slice(at, at + AT_ONCE) }));
  return texts;
}

/** The rows of a kind in such a text. Whoever may connect to the database may notify, so anything else is none. */
export function rowsIn(kind: Kind, text: string): unknown[] {
  try {
    const said: unknown = JSON.parse(text);
    const rows = typeof said === "object" && said !== null ? Reflect.get(said, kind) : [];
    return Array.isArray(rows) ? rows : [];
  } catch {
    return [];
  }
}
