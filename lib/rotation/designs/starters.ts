import { numbers, type Rounds } from "./classes";

/**
 * One round, from which the others follow: in each further round everybody but the last `fixed` people is replaced by the next
 * of their circle, and circles have `circle` people, one after the other: person p of a circle that begins with c becomes
 * c + (p - c + 1) % circle. No pair meets twice because in the first round all differences within and between circles are different.
 */
type Starter = { circle: number; fixed: number; groups: number[][] };

/** By number and size of groups. All found by a backtracking search of our own, 9 × 4 and 10 × 4 with a symmetry of order three. */
const STARTERS: Record<string, Starter> = {
  // 24 people, 7 rounds: everybody meets all but two.
  "6 × 4": {
    circle: 7,
    fixed: 3,
    groups: [
      [21, 19, 6, 11],
      [22, 15, 13, 4],
      [23, 2, 16, 12],
      [5, 17, 1, 0],
      [14, 8, 18, 20],
      [10, 3, 9, 7],
    ],
  },
  // 28 people, 9 rounds: everybody meets everybody.
  "7 × 4": {
    circle: 9,
    fixed: 1,
    groups: [
      [27, 2, 25, 15],
      [1, 18, 3, 23],
      [24, 5, 8, 26],
      [0, 4, 9, 12],
      [17, 6, 7, 13],
      [20, 21, 16, 14],
      [11, 19, 10, 22],
    ],
  },
  // 36 people, 11 rounds: everybody meets all but two.
  "9 × 4": {
    circle: 11,
    fixed: 3,
    groups: [
      [33, 28, 12, 2],
      [34, 6, 23, 13],
      [35, 17, 1, 24],
      [26, 18, 31, 27],
      [4, 29, 9, 5],
      [15, 7, 20, 16],
      [30, 0, 32, 3],
      [8, 11, 10, 14],
      [19, 22, 21, 25],
    ],
  },
  // 40 people, 13 rounds: everybody meets everybody.
  "10 × 4": {
    circle: 13,
    fixed: 1,
    groups: [
      [39, 0, 13, 26],
      [6, 38, 9, 29],
      [5, 36, 1, 35],
      [2, 30, 3, 27],
      [37, 21, 22, 32],
      [33, 24, 14, 31],
      [34, 20, 16, 28],
      [10, 8, 25, 19],
      [4, 11, 23, 18],
      [12, 7, 17, 15],
    ],
  },
  // 30 people, 6 rounds.
  "6 × 5": {
    circle: 6,
    fixed: 0,
    groups: [
      [24, 25, 6, 12, 14],
      [29, 0, 1, 27, 22],
      [16, 15, 21, 23, 4],
      [5, 3, 13, 9, 8],
      [18, 11, 28, 19, 7],
      [2, 17, 10, 20, 26],
    ],
  },
};

/**
 * 32 people in eight groups of four, 10 rounds: everybody meets all but one. Such a schedule was first given by A. Aguado, 'A 10
 * days solution to the social golfer problem' (2004); this one is that of Ed Pegg's demonstration 'Social Golfer Problem' (Wolfram
 * Demonstrations Project 2007), written as the group of each person, round by round.
 */
const EIGHT_FOURS = [
  "00001111222233334444555566667777",
  "01230321043565476217671265740453",
  "01234536726563525647207134101704",
  "01234567231047652301765401327456",
  "01231453340640715647620772512536",
  "01234156705427366732574016453120",
  "01233012415246753760037657465214",
  "01232456462531201075763464735071",
  "01234205167302136475176340256745",
  "01234560647114067564312723055372",
];

/** Rounds without repeats of so many groups of this size, of single schedules; none where there is no such. */
export function starterRounds(groups: number, size: number): Rounds {
  if (groups === 8 && size === 4) {
    return EIGHT_FOURS.map((row) =>
      numbers(8).map((group) => numbers(32).filter((person) => row[person] === String(group))),
    );
  }
  const starter = STARTERS[`${groups} × ${size}`];
  if (!starter) return [];
  const { circle, fixed } = starter;
  const turn = (person: number, round: number) =>
    person >= size * groups - fixed
      ? person
      : person - (person % circle) + (((person % circle) + round) % circle);
  return numbers(circle).map((round) =>
    starter.groups.map((group) => group.map((person) => turn(person, round))),
  );
}
