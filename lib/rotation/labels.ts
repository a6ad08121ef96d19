import { numbers, type Rounds } from "./designs/classes";
import { shuffled } from "./random";

export const NOBODY = 0;
export const MENTEE = 1;
export const MENTOR = 2;
export type Label = typeof NOBODY | typeof MENTEE | typeof MENTOR;

const STEPS = 20_000;

/**
 * Says of each point of a schedule whether a mentor, a mentee or nobody takes it, so that in every round sizes and mentors differ
 * by one at most, as far as that is found: two points change labels as long as that makes no more groups uneven.
 */
export function labels(
  rounds: Rounds,
  mentors: number,
  people: number,
  random: (below: number) => number,
): Label[] {
  const groups = rounds.flat();
  const points = numbers(rounds[0]?.flat().length ?? 0);
  const labeled: Label[] = [];
  shuffled(points, random).forEach((point, at) => {
    labeled[point] = at < mentors ? MENTOR : at < people ? MENTEE : NOBODY;
  });
  const groupsOf = points.map((point) => groups.flatMap((group, at) => (group.includes(point) ? [at] : [])));
  const uneven = (at: number) =>
    unevenness(groups[at] ?? [], labeled, people / groupsIn(rounds), mentors / groupsIn(rounds));
  const swap = (a: number, b: number) => {
    [labeled[a], labeled[b]] = [labeled[b] ?? NOBODY, labeled[a] ?? NOBODY];
  };
  const sum = (touched: readonly number[]) => touched.reduce((total, at) => total + uneven(at), 0);
  let total = sum([...groups.keys()]);
  for (let step = 0; step < STEPS && total > 0; step++) {
    const [a, b] = [random(points.length), random(points.length)];
    if (labeled[a] === labeled[b]) continue;
    const touched = [...new Set([...(groupsOf[a] ?? []), ...(groupsOf[b] ?? [])])];
    const before = sum(touched);
    swap(a, b);
    const change = sum(touched) - before;
    // Now and then a worse step is taken, or it would stay where no single one helps.
    if (change > 0 && random(30 * change) > 0) swap(a, b);
    else total += change;
  }
  return labeled;
}

const groupsIn = (rounds: Rounds) => rounds[0]?.length ?? 1;

/** By how many people and mentors a group misses the averages, beyond rounding them. */
function unevenness(
  group: readonly number[],
  labeled: readonly Label[],
  people: number,
  mentors: number,
): number {
  const miss = (count: number, average: number) =>
    Math.max(0, Math.floor(average) - count, count - Math.ceil(average));
  let [sitting, leading] = [0, 0];
  for (const point of group) {
    if (labeled[point] !== NOBODY) sitting += 1;
    if (labeled[point] === MENTOR) leading += 1;
  }
  return miss(sitting, people) + miss(leading, mentors);
}
