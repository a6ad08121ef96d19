/** One repeated meeting outweighs any number of earlier ones, which only break ties. */
export const REPEAT = 100_000;
/** Two who are to be kept apart outweigh any number of repeats. */
export const APART = 1_000_000_000_000;

/** What it costs to seat two people together, by their indexes. */
export type Acquaintance = { people: number; cost: (a: number, b: number) => number };

/**
 * Who has sat with whom. Two who never met cost nothing; two who met cost `REPEAT` plus one for each time they did, so
 * that among seatings with equally many repeats those who have met least often meet again. Two of `apart` cost `APART`
 * besides. `past` and `apart` may name people who are not here tonight: they are ignored.
 */
export function acquaintance(
  ids: readonly string[],
  past: readonly (readonly (readonly string[])[])[],
  apart: readonly (readonly [string, string])[] = [],
): Acquaintance {
  const people = ids.length;
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const costs = new Float64Array(people * people);
  for (const group of past.flat()) {
    const here = [...new Set(group)].map((id) => indexOf.get(id)).filter((index) => index !== undefined);
    for (const a of here) {
      for (const b of here) {
        if (a !== b) costs[a * people + b] = Math.max(costs[a * people + b] ?? 0, REPEAT) + 1;
      }
    }
  }
  for (const [one, other] of apart) {
    const [a, b] = [indexOf.get(one), indexOf.get(other)];
    if (a === undefined || b === undefined || a === b) continue;
    for (const slot of [a * people + b, b * people + a]) {
      const cost = costs[slot] ?? 0;
      if (cost < APART) costs[slot] = cost + APART;
    }
  }
  return { people, cost: (a, b) => costs[a * people + b] ?? 0 };
}
