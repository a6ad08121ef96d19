import { MatchError } from "./errors";
import type { MatchInput } from "./types";

/** What is left to decide once the locked pairs have their seats: mentees are rows, mentors with a free seat columns. */
export type Problem = {
  rows: number;
  columns: number;
  /** Rows × columns; -Infinity where the two may not be paired. */
  score: Float64Array;
  /** Free seats of a column, at least 1. */
  seats: Int32Array;
  /** The place of a row among the input's mentees, of a column among its mentors. */
  menteeOf: Int32Array;
  mentorOf: Int32Array;
  /** By the place among the input's mentees: the place of the mentor they are locked to, or -1. */
  lockedTo: Int32Array;
};

/** Takes the locked pairs out and lays the rest out flat. Throws MatchError for input that contradicts itself. */
export function readProblem(input: MatchInput): Problem {
  const { mentees, mentors, score } = input;
  const menteeAt = places(mentees, "mentee");
  const mentorAt = places(mentors, "mentor");
  checkTable(score, mentees.length, mentors.length, "score");
  const free = Int32Array.from(mentors, ({ id, capacity }) => {
    if (Number.isInteger(capacity) && capacity >= 0) return capacity;
    throw new MatchError("bad_capacity", `The capacity of mentor ${id} is ${capacity}.`);
  });
  const lockedTo = new Int32Array(mentees.length).fill(-1);
  for (const [menteeId, mentorId] of input.locked ?? []) {
    const [mentee, mentor] = [menteeAt.get(menteeId), mentorAt.get(mentorId)];
    const pair = `The locked pair ${menteeId} and ${mentorId}`;
    if (mentee === undefined || mentor === undefined)
      throw new MatchError("unknown_in_lock", `${pair} names somebody who is not in the input.`);
    if (lockedTo[mentee] === mentor) continue;
    if (lockedTo[mentee] !== -1)
      throw new MatchError("locked_twice", `${pair}: the mentee is locked to another mentor as well.`);
    if (score[mentee]?.[mentor] === null)
      throw new MatchError("locked_not_allowed", `${pair} is not allowed.`);
    lockedTo[mentee] = mentor;
    free[mentor] = (free[mentor] as number) - 1;
    if (free[mentor] === -1)
      throw new MatchError("locks_over_capacity", `${pair}: the mentor has more locked pairs than seats.`);
  }
  const menteeOf = lockedTo.map((_, mentee) => mentee).filter((mentee) => lockedTo[mentee] === -1);
  const mentorOf = free.map((_, mentor) => mentor).filter((mentor) => (free[mentor] as number) > 0);
  return {
    rows: menteeOf.length,
    columns: mentorOf.length,
    score: flatten(input, lockedTo, mentorOf),
    seats: free.filter((seats) => seats > 0),
    menteeOf,
    mentorOf,
    lockedTo,
  };
}

function places(people: readonly { id: string }[], role: string): Map<string, number> {
  const at = new Map<string, number>();
  for (const { id } of people) {
    if (at.has(id)) throw new MatchError("listed_twice", `The ${role} ${id} is listed twice.`);
    at.set(id, at.size);
  }
  return at;
}

/** That a table is as long and, in every line, as wide as there are mentees and mentors. */
export function checkTable(
  table: readonly (readonly unknown[])[],
  rows: number,
  columns: number,
  name: string,
): void {
  if (table.length !== rows)
    throw new MatchError(
      "ragged_table",
      `The table '${name}' has ${table.length} lines for ${rows} mentees.`,
    );
  const ragged = table.findIndex((line) => line.length !== columns);
  if (ragged >= 0)
    throw new MatchError(
      "ragged_table",
      `Line ${ragged} of the table '${name}' has ${table[ragged]?.length} entries for ${columns} mentors.`,
    );
}

/** Copies what is left to decide, and checks every score on the way, those of locked mentees too. */
function flatten({ score }: MatchInput, lockedTo: Int32Array, mentorOf: Int32Array): Float64Array {
  const columns = mentorOf.length;
  const rows = lockedTo.reduce((count, mentor) => count + (mentor < 0 ? 1 : 0), 0);
  const flat = new Float64Array(rows * columns);
  let at = 0;
  for (let mentee = 0; mentee < score.length; mentee++) {
    const line = score[mentee] as readonly (number | null)[];
    if (lockedTo[mentee] === -1 && columns === line.length) {
      at = copyLine(line, flat, at, mentee);
      continue;
    }
    checkLine(line, mentee);
    if (lockedTo[mentee] !== -1) continue;
    for (let column = 0; column < columns; column++) {
      flat[at++] = line[mentorOf[column] as number] ?? Number.NEGATIVE_INFINITY;
    }
  }
  return flat;
}

function copyLine(
  line: readonly (number | null)[],
  flat: Float64Array,
  from: number,
  mentee: number,
): number {
  let at = from;
  for (let mentor = 0; mentor < line.length; mentor++) {
    const score = line[mentor] as number | null;
    if (score === null) flat[at++] = Number.NEGATIVE_INFINITY;
    else if (score >= 0 && score <= 1) flat[at++] = score;
    else throw badScore(score, mentee, mentor);
  }
  return at;
}

function checkLine(line: readonly (number | null)[], mentee: number): void {
  for (let mentor = 0; mentor < line.length; mentor++) {
    const score = line[mentor] as number | null;
    if (score !== null && !(score >= 0 && score <= 1)) throw badScore(score, mentee, mentor);
  }
}

const badScore = (score: number, mentee: number, mentor: number) =>
  new MatchError(
    "bad_score",
    `The score in line ${mentee}, column ${mentor} is ${score}, not from 0 to 1, nor null.`,
  );
