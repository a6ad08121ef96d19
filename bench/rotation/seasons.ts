import type { GroupSize, Person } from "@/lib/rotation/types";

export type Season = {
  name: string;
  people: Person[];
  rounds: number;
  groupSize: GroupSize;
  /** The most repeats there may be, from the lower bound. */
  bar: (bound: number) => number;
};

const roster = (mentors: number, mentees: number): Person[] =>
  Array.from({ length: mentors + mentees }, (_, at) => ({
    id: `${at}`,
    role: at < mentors ? "mentor" : "mentee",
  }));

const none = () => 0;
const near = (bound: number) => Math.floor(1.05 * bound);
const mixed = (bound: number) => Math.floor(1.25 * bound) + 4;

/** Everybody alike, in as many rounds without repeats as are known. */
const perfect = (groups: number, size: number, rounds: number): Season => ({
  name: `${groups} × ${size}, ${rounds} rounds`,
  people: roster(0, groups * size),
  groupSize: { target: size, min: size, max: size },
  ...{ rounds, bar: none },
});

/** Everybody alike, so many rounds that people have to meet again. */
const forced = ([groups, size, rounds]: readonly [number, number, number]): Season => ({
  ...perfect(groups, size, rounds),
  bar: near,
});

/** Mentors and mentees whose numbers do not divide. */
const uneven = (mentors: number, mentees: number, rounds: number, target: number): Season => ({
  name: `${mentors} + ${mentees} people, groups of ${target}, ${rounds} rounds`,
  people: roster(mentors, mentees),
  groupSize: { target, min: 4, max: Math.max(6, target + 1) },
  ...{ rounds, bar: mixed },
});

const unevenNumbers: [number, number][] = [
  [9, 17],
  [7, 22],
  [10, 21],
  [8, 26],
  [12, 25],
  [11, 35],
  [15, 43],
];

export const seasons: Season[] = [
  ...(
    [
      [4, 5],
      [5, 5],
      [6, 7],
      [7, 9],
      [8, 10],
      [9, 11],
      [10, 13],
    ] as const
  ).map(([groups, rounds]) => perfect(groups, 4, rounds)),
  ...(
    [
      [6, 3],
      [7, 7],
      [8, 8],
      [9, 9],
      [10, 7],
      [10, 8],
    ] as const
  ).map(([groups, rounds]) => perfect(groups, 6, rounds)),
  ...(
    [
      [4, 4, 7],
      [5, 4, 9],
      [6, 4, 10],
      [7, 4, 12],
      [6, 6, 12],
    ] as const
  ).map((numbers) => forced(numbers)),
  ...unevenNumbers.flatMap(([mentors, mentees]) =>
    [4, 6, 8, 10].flatMap((rounds) => [
      uneven(mentors, mentees, rounds, 4),
      uneven(mentors, mentees, rounds, 5),
    ]),
  ),
  { ...uneven(100, 200, 6, 6), bar: none },
];
