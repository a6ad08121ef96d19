import { dropKept, keep, keptKeys, readKept } from "@/components/ui/kept";

/** Something written on this phone that the server does not have yet. Its id makes it one, however often it is sent. */
export type Entry = {
  id: string;
  /** Milliseconds since 1970; no two of one person are alike, and later ones are larger. */
  at: number;
  /** The address that takes it. */
  to: string;
  body: Record<string, string>;
  /** Why the server does not take it; it is not sent again by itself. */
  refused?: string;
};

// Kept with everything else that is kept for a person, so it goes when they sign out.
const shelf = (owner: string) => `outbox:${owner}:`;
const keyOf = (owner: string, { at, id }: Entry) => `${shelf(owner)}${String(at).padStart(15, "0")}:${id}`;

// A browser that stores nothing still sends what is in the page.
const unkept = new Map<string, string>();

/** Everything of this person that waits or was refused, in the order in which it was written. */
export function entriesOf(owner: string): Entry[] {
  const keys = [
    ...keptKeys(shelf(owner)),
    ...[...unkept.keys()].filter((key) => key.startsWith(shelf(owner))),
  ];
  return keys.sort().flatMap((key) => readEntry(unkept.get(key) ?? readKept(key)));
}

function readEntry(text: string | null | undefined): Entry[] {
  try {
    return text ? [JSON.parse(text) as Entry] : [];
  } catch {
    return [];
  }
}

/** Keeps an entry, or what has become of it. */
export function putEntry(owner: string, entry: Entry): void {
  const key = keyOf(owner, entry);
  const text = JSON.stringify(entry);
  keep(key, text);
  if (readKept(key) === text) unkept.delete(key);
  else unkept.set(key, text);
}

export function dropEntry(owner: string, entry: Entry): void {
  const key = keyOf(owner, entry);
  unkept.delete(key);
  dropKept(key);
}

/** The moment of the next entry: now, but after the last one, whatever the clock has done meanwhile. */
export function nextMoment(owner: string, now: number): number {
  return Math.max(now, ...entriesOf(owner).map(({ at }) => at + 1));
}
