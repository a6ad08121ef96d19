import { dropKept, keep, readKept } from "@/components/ui/kept";

export type Mark = "present" | "absent" | "none";
/** Marks by participation id, made in this browser and not known to the server yet. */
export type Marks = Record<string, Mark>;

const keyOf = (sessionId: string) => `marks:${sessionId}`;

const isMark = (value: unknown): value is Mark =>
  value === "present" || value === "absent" || value === "none";

/** What an earlier visit could not send. */
export function keptMarks(sessionId: string): Marks {
  try {
    const found: unknown = JSON.parse(readKept(keyOf(sessionId)) ?? "{}");
    const entries = typeof found === "object" && found ? Object.entries(found) : [];
    return Object.fromEntries(entries.filter((entry): entry is [string, Mark] => isMark(entry[1])));
  } catch {
    return {};
  }
}

/** Keeps what is not sent yet; nothing left, nothing kept. */
export function keepMarks(sessionId: string, marks: Marks): void {
  if (Object.keys(marks).length === 0) dropKept(keyOf(sessionId));
  else keep(keyOf(sessionId), JSON.stringify(marks));
}
