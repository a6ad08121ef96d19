import { type Acquaintance, APART, acquaintance, REPEAT } from "./acquaintance";
import { layTables } from "./layout";
import { seededRandom, shuffled } from "./random";
import { seatGreedily } from "./room";
import { improve, type Seating } from "./search";

export type Person = { id: string; role: "mentor" | "mentee" };

export type FillInput = {
  people: readonly Person[];
  /** How many people a group aims at, at least 2. */
  groupSize: number;
  /** Earlier sessions, each a list of groups of ids. Ids that are not in `people` are ignored. */
  past: readonly (readonly (readonly string[])[])[];
  /** Pairs of ids that must not sit in one group, wherever that can be done. */
  apart?: readonly (readonly [string, string])[];
  /** The same seed and input give the same groups. A whole number; 1 where it is left out. */
  seed?: number;
};

export type Filled = {
  /** Ids; mentors first, each role in the order of `people`. Larger groups first. */
  groups: string[][];
  sizes: number[];
  /** How many pairs sit together who sat together before. */
  repeats: number;
  mentorsPerGroup: { min: number; max: number };
};

const STARTS = 3;
const BUDGET = 500_000;

/**
 * Fills the groups of one evening: everybody is seated once, sizes and mentors per group differ by at most one (see
 * `layTables` for numbers that do not divide), and as few pairs as possible meet again. Mentors are seated among
 * mentors' chairs and mentees among mentees', first greedily in a drawn order, then by a bounded search; a plain greedy
 * in the given order is the bar that the result never falls below. Keeping people `apart` comes before all that but the
 * sizes; where it cannot be done (one group, say) they sit together, and whoever calls has to say so. Throws RangeError if the same id comes twice
 * or `groupSize` is below 2 or no whole number.
 */
export function fillGroups({ people, groupSize, past, apart = [], seed = 1 }: FillInput): Filled {
  const ids = people.map((person) => person.id);
  if (!Number.isInteger(groupSize) || groupSize < 2)
    throw new RangeError("A group aims at two people or more.");
  if (new Set(ids).size < ids.length) throw new RangeError("Somebody is on the list twice.");

  const isMentor = people.map((person) => person.role === "mentor");
  const mentors = isMentor.filter(Boolean).length;
  const layout = layTables(mentors, people.length - mentors, groupSize);
  const known = acquaintance(ids, past, apart);
  const random = seededRandom(seed);
  const listed = people.map((_, index) => index);

  let best: Seating = { cost: Number.POSITIVE_INFINITY, seating: new Int32Array() };
  for (let start = 0; start <= STARTS && best.cost > 0; start++) {
    const order = start < STARTS ? shuffled(listed, random) : listed;
    const room = seatGreedily(order, isMentor, layout, known);
    const found = improve({ room, isMentor, tables: layout.length, random, budget: BUDGET });
    if (found.cost < best.cost) best = found;
  }

  const groups = layout.map((_, table) => {
    const seated = listed.filter((person) => best.seating[person] === table);
    return seated.sort((a, b) => Number(isMentor[b]) - Number(isMentor[a]));
  });
  const mentorCounts = layout.map((table) => table.mentors);
  return {
    groups: groups.map((group) => group.flatMap((person) => ids[person] ?? [])),
    sizes: groups.map((group) => group.length),
    repeats: groups.reduce((sum, group) => sum + repeatedPairs(group, known), 0),
    mentorsPerGroup: { min: Math.min(...mentorCounts, mentors), max: Math.max(...mentorCounts, 0) },
  };
}

function repeatedPairs(group: readonly number[], known: Acquaintance): number {
  return group.flatMap((a) => group.filter((b) => a < b && known.cost(a, b) % APART >= REPEAT)).length;
}
