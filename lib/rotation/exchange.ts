import type { Board } from "./board";

/** Chairs that change places one for one: the first with the second, the third with the fourth, and so on. */
export type Exchange = number[];

/**
 * What has to change places so that two chairs of one role do, and nobody leaves those they are to sit with: on each side
 * the partners come along, and as many of the other group's people, drawn among those without partners, go the other way.
 * Null where no such people are to be found.
 */
export function exchangeOf(
  board: Board,
  round: number,
  a: number,
  b: number,
  random: (below: number) => number,
): Exchange | null {
  const sides = [circleAt(board, round, a), circleAt(board, round, b)] as const;
  const pairs: Exchange = [];
  for (const role of [true, false]) {
    const [ours, theirs] = sides.map((side) => side.filter((chair) => isMentor(board, chair) === role));
    if (!ours || !theirs) return null;
    fillUp(board, ours, theirs.length, a, role, sides[0], random);
    fillUp(board, theirs, ours.length, b, role, sides[1], random);
    if (ours.length !== theirs.length) return null;
    for (const [at, chair] of ours.entries()) pairs.push(chair, theirs[at] as number);
  }
  return pairs;
}

const isMentor = (board: Board, chair: number) =>
  board.problem.isMentor[board.sitting[chair] as number] === true;
const partnersAt = (board: Board, chair: number) =>
  board.problem.partners[board.sitting[chair] as number] ?? [];

/** The chair and those of its group whose people belong to its person. */
function circleAt(board: Board, round: number, chair: number): number[] {
  const chairs = [chair];
  for (const partner of partnersAt(board, chair)) {
    const theirs = board.chair(round, partner);
    if (theirs >= 0 && board.from[theirs] === board.from[chair]) chairs.push(theirs);
  }
  return chairs;
}

/** Adds chairs of this role and of `near`'s group, of people without partners, until there are so many. */
function fillUp(
  board: Board,
  chairs: number[],
  wanted: number,
  near: number,
  mentors: boolean,
  taken: readonly number[],
  random: (below: number) => number,
): void {
  const [from, to] = [board.from[near] as number, board.to[near] as number];
  const turn = random(to - from);
  for (let step = 0; step < to - from && chairs.length < wanted; step++) {
    const chair = from + ((turn + step) % (to - from));
    if (isMentor(board, chair) !== mentors || partnersAt(board, chair).length > 0) continue;
    if (!taken.includes(chair) && !chairs.includes(chair)) chairs.push(chair);
  }
}
