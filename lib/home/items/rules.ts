import { clockIn } from "@/lib/calendar/zone";

/** A sentence for a page that knows its reader: moments in it are shown in the reader's zone and language. */
export type Words = readonly Part[];
type Part = string | { at: Date; show: "when" | "time" | "day" | "weekday" } | { at: Date; until: Date };

/** What a home page may ask for. Where nothing presses, what stands first here matters first. */
export const kinds = [
  "concern",
  "together",
  "tonight",
  "points",
  "conduct",
  "proposal",
  "times",
  "meeting",
  "request",
  "fill",
  "prompt",
  "prep",
  "session",
  "thanks",
  "recap",
  "additions",
  "place-free",
  "applications",
  "import",
  "program",
  "begin-cohort",
  "roster",
  "season",
  "enroll",
  "invite",
  "start",
  "complete",
  "approve",
  "looks",
  "again",
  "pairings",
  "untold",
  "intake",
  "note",
  "thank",
  "prepared",
  "answers",
  "read",
  "met",
  "how",
  "meet",
  "unanswered",
] as const;
type Kind = (typeof kinds)[number];

/** Something that needs this person now, and the one button that does it. */
export type Item = {
  kind: Kind;
  /** Id of the session, cohort, pairing, prompt … it is about; empty where there is none yet. */
  about: string;
  title: Words;
  /** What somebody wrote: a prompt. */
  quote?: string;
  detail: Words;
  /** A second line: who sits in the group. */
  second?: Words;
  /** Below the organization's address: "/sessions/…". */
  href: string;
  button: string;
  /** A second way, where the evening has two pages. */
  also?: { href: string; label: string };
  /** When it is too late, or the evening it belongs to. */
  due: Date | null;
};

/** How many things a home page asks for at once. */
export const ITEMS_SHOWN = 6;

const PRESSING = 2 * 86_400_000;

/**
 * What is due within two days comes first, the soonest first; everything else in the order of `kinds`, and among the same
 * kind by date.
 */
export function mostUrgentFirst(items: readonly Item[], at: Date): Item[] {
  const dueOf = ({ due }: Item) => due?.getTime() ?? Number.POSITIVE_INFINITY;
  const presses = (item: Item) => dueOf(item) - at.getTime() < PRESSING;
  const byDue = (a: Item, b: Item) => (dueOf(a) === dueOf(b) ? 0 : dueOf(a) - dueOf(b));
  return items.toSorted(
    (a, b) =>
      Number(presses(b)) - Number(presses(a)) ||
      (presses(a) ? byDue(a, b) : 0) ||
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
      byDue(a, b),
  );
}

/** How many midnights of `zone` (IANA) lie between two UTC instants: 0 today, 1 tomorrow. */
export const daysAhead = (at: Date, instant: Date, zone: string): number =>
  clockIn(zone, at).toPlainDate().until(clockIn(zone, instant).toPlainDate()).days;

/** Names in a row: "Ada", "Ada and Sam", "Ada, Sam and 4 others" where there are more than `most`. */
export function namesInARow(names: readonly string[], most = 3): string {
  const shown = names.length > most ? names.slice(0, most - 1) : names;
  const others = names.length - shown.length;
  const all = others > 0 ? [...shown, `${others} others`] : shown;
  const last = all.at(-1) ?? "";
  return all.length < 2 ? last : `${all.slice(0, -1).join(", ")} and ${last}`;
}

/** The parts that are there, with a dot between them. */
export const dotted = (...groups: (Words | false | "")[]): Words =>
  groups
    .filter((group): group is Words => group !== false && group !== "" && group.length > 0)
    .flatMap((group, index) => (index === 0 ? group : [" · ", ...group]));

/** A public text with additions of strangers that whoever lets them in has not read. */
export type WaitingAdditions = { id: string; title: string; waiting: number };

export const additionsItem = ({ id, title, waiting }: WaitingAdditions): Item => ({
  kind: "additions",
  about: id,
  title: [waiting === 1 ? "One addition waits for you" : `${waiting} additions wait for you`],
  detail: [`People who read “${title}” would have added something. Nobody else sees it yet.`],
  href: `/recaps/${id}/additions`,
  button: waiting === 1 ? "Read it" : "Read them",
  due: null,
});
