import type { Table, TableRow } from "@/lib/csv/table";
import { readEmail } from "@/lib/people/roster/email";
import { eachInTurn } from "@/lib/turns";

/** What becomes of a pair that a file names. */
type PairState = "proposed" | "active" | "ended";

/** Somebody of the cohort, as the file's addresses find them. */
export type PairPerson = {
  /** The participation. */
  id: string;
  email: string;
  name: string;
  role: "mentor" | "mentee";
  capacity: number | null;
  gone: boolean;
};

export type KnownPair = { mentorId: string; menteeId: string; state: PairState };

export type PairInput = {
  table: Table;
  people: readonly PairPerson[];
  /** Pairings that are open, or were active once. */
  known: readonly KnownPair[];
  /** Participations that are to be kept apart. */
  apart: readonly (readonly [string, string])[];
};

export type NewPair = {
  mentorId: string;
  menteeId: string;
  state: PairState;
  reason: string;
  /** As the file has them; null where it says nothing that can be read. */
  proposedAt: Date | null;
  activatedAt: Date | null;
  closedAt: Date | null;
};

export type PairRow = {
  rowNumber: number;
  /** Names where they are known, else the cells. */
  mentor: string;
  mentee: string;
  says: string;
} & ({ status: "new"; pair: NewPair } | { status: "unchanged" | "skipped" | "refused" });

export type PairStatus = PairRow["status"];
export type PairPlan = { problem: string | null; rows: PairRow[]; counts: Record<PairStatus, number> };

type Columns = Record<"mentor" | "mentee", number> &
  Record<"state" | "reason" | "proposed" | "active" | "closed", number | null>;

const clues: Record<keyof Columns, RegExp> = {
  mentor: /mentor(?!ing).*(?:mail|address)|(?:mail|address).*mentor(?!ing)/i,
  mentee: /mentee.*(?:mail|address)|(?:mail|address).*mentee/i,
  state: /^(?:state|status)\b/i,
  reason: /^(?:why|reason)\b/i,
  proposed: /^proposed\b/i,
  active: /^active\b/i,
  closed: /^(?:closed|ended)\b/i,
};

/** Which columns say what; null where the two addresses cannot be told. */
export function pairColumns({ headers, rows }: Table): Columns | null {
  const at = (clue: RegExp) => headers.findIndex((heading) => clue.test(heading));
  const maybe = (clue: RegExp) => (at(clue) < 0 ? null : at(clue));
  const addresses = (column: number) =>
    rows.slice(0, 50).some(({ cells }) => readEmail(cells[column] ?? "").ok);
  const named = (word: RegExp) =>
    headers.findIndex((heading, column) => word.test(heading) && addresses(column));
  const mentor = at(clues.mentor) < 0 ? named(/mentor(?!ing)/i) : at(clues.mentor);
  const mentee = at(clues.mentee) < 0 ? named(/mentee/i) : at(clues.mentee);
  if (mentor < 0 || mentee < 0 || mentor === mentee) return null;
  const { state, reason, proposed, active, closed } = clues;
  return {
    ...{ mentor, mentee, state: maybe(state), reason: maybe(reason) },
    ...{ proposed: maybe(proposed), active: maybe(active), closed: maybe(closed) },
  };
}

const noColumns =
  "This file needs a column “Mentor’s email address” and a column “Mentee’s email address”. Name two columns so, and choose it again.";

/** Says row by row what importing a list of pairings would do; a row at a time, and never throws. */
export function* planPairs(input: PairInput): Generator<void, PairPlan> {
  const columns = pairColumns(input.table);
  const counts = { new: 0, unchanged: 0, skipped: 0, refused: 0 };
  if (!columns) return { problem: noColumns, rows: [], counts };
  const room = new Room(input);
  const rows = yield* eachInTurn(input.table.rows, (row) => planRow(row, columns, room));
  for (const { status } of rows) counts[status]++;
  return { problem: null, rows, counts };
}

/** Who is there, who is taken, and what the rows above have taken already. */
class Room {
  private readonly people: Map<string, PairPerson>;
  private readonly pairs = new Map<string, Set<PairState>>();
  private readonly seen = new Map<string, number>();
  private readonly held = new Map<string, number>();
  private readonly apart: Set<string>;

  constructor({ people, known, apart }: PairInput) {
    this.people = new Map(people.map((person) => [person.email, person]));
    this.apart = new Set(apart.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]));
    for (const { mentorId, menteeId, state } of known) this.take(mentorId, menteeId, state);
  }

  find = (cell: string): PairPerson | string => {
    const read = readEmail(cell);
    if (!read.ok) return read.why;
    return this.people.get(read.email) ?? `${read.email} is not in this cohort. Import the people first.`;
  };
  has = (mentor: string, mentee: string): ReadonlySet<PairState> =>
    this.pairs.get(`${mentor} ${mentee}`) ?? new Set<PairState>();
  together = (mentor: string, mentee: string): boolean => !this.apart.has(`${mentor} ${mentee}`);
  free = ({ id, capacity }: PairPerson): boolean => (this.held.get(id) ?? 0) < (capacity ?? 0);

  /** The row that named these two before, or null; from now on it is `rowNumber`. */
  first(mentor: string, mentee: string, rowNumber: number): number | null {
    const key = `${mentor} ${mentee}`;
    const before = this.seen.get(key) ?? null;
    if (before === null) this.seen.set(key, rowNumber);
    return before;
  }

  take(mentor: string, mentee: string, state: PairState): void {
    const key = `${mentor} ${mentee}`;
    this.pairs.set(key, new Set([...(this.pairs.get(key) ?? []), state]));
    if (state !== "ended") this.held.set(mentor, (this.held.get(mentor) ?? 0) + 1);
  }
}

const stateWords: Record<string, PairState | "over"> = {
  "": "proposed",
  ...{ proposed: "proposed", waiting: "proposed", active: "active", paired: "active" },
  ...{
    ended: "ended",
    closed: "ended",
    declined: "over",
    expired: "over",
    lapsed: "over",
    withdrawn: "over",
  },
};

function planRow(row: TableRow, columns: Columns, room: Room): PairRow {
  const cell = (column: number | null) => (column === null ? "" : (row.cells[column] ?? "").trim());
  const [mentorCell, menteeCell] = [cell(columns.mentor), cell(columns.mentee)];
  const [mentor, mentee] = [room.find(mentorCell), room.find(menteeCell)];
  const facts = {
    rowNumber: row.rowNumber,
    mentor: typeof mentor === "string" ? mentorCell : mentor.name,
    mentee: typeof mentee === "string" ? menteeCell : mentee.name,
  };
  const answer = (status: "unchanged" | "skipped" | "refused", says: string): PairRow => ({
    ...facts,
    status,
    says,
  });
  if (mentorCell === "" && menteeCell === "") return answer("skipped", "An empty row.");
  if (typeof mentor === "string") return answer("refused", `The mentor: ${mentor}`);
  if (typeof mentee === "string") return answer("refused", `The mentee: ${mentee}`);
  const state = stateWords[cell(columns.state).toLowerCase()];
  if (!state)
    return answer(
      "refused",
      `“${cell(columns.state).slice(0, 60)}” is no state we know. Write proposed, active or ended.`,
    );
  if (state === "over")
    return answer(
      "skipped",
      "It came to nothing. A no stays with those who were there, and is not brought along.",
    );
  const why = refusal(mentor, mentee, state, room);
  const has = room.has(mentor.id, mentee.id);
  const before = room.first(mentor.id, mentee.id, row.rowNumber);
  if (before !== null && state !== "ended") return answer("skipped", `Row ${before} names the same two.`);
  if (state === "ended" ? has.has("ended") : has.has("active") || has.has("proposed"))
    return answer(
      "unchanged",
      state === "ended" ? "Is in their history already." : "Are paired or asked already.",
    );
  if (why) return answer("refused", why);
  room.take(mentor.id, mentee.id, state);
  const pair = {
    ...{ mentorId: mentor.id, menteeId: mentee.id, state, reason: cell(columns.reason).slice(0, 600) },
    proposedAt: instant(cell(columns.proposed)),
    activatedAt: instant(cell(columns.active)),
    closedAt: instant(cell(columns.closed)),
  };
  return { ...facts, status: "new", pair, says: newWords[state] };
}

const newWords: Record<PairState, string> = {
  proposed: "Is proposed: both get a mail and have 14 days.",
  active: "Becomes active at once, as agreed before. Nobody gets a mail.",
  ended: "Comes into their history. Nobody gets a mail.",
};

function refusal(mentor: PairPerson, mentee: PairPerson, state: PairState, room: Room): string | null {
  if (mentor.role !== "mentor") return `${mentor.name} is a mentee in this cohort.`;
  if (mentee.role !== "mentee") return `${mentee.name} is a mentor in this cohort.`;
  if (state === "ended") return null;
  const gone = [mentor, mentee].find((person) => person.gone);
  if (gone) return `${gone.name} has left.`;
  if (!room.together(mentor.id, mentee.id)) return "These two cannot be paired. Please choose others.";
  if (!room.free(mentor)) return `${mentor.name} has no seat left for one more.`;
  return null;
}

/** An instant as exports write it: 2026-03-01T18:00:00.000Z. */
function instant(text: string): Date | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(text)) return null;
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? null : at;
}
