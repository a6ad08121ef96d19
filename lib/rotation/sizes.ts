import { isBetter } from "./judging";
import type { Table } from "./layout";
import type { GroupSize } from "./types";

/**
 * Into how many groups people are divided. Sizes that differ by at most one lie inside min..max wherever any sizes do, so
 * only their number has to be found: as few people as possible outside the bounds, then a mentor for every group (while
 * that can be), then an average nearest to the target, then the smaller groups, because there everybody gets to speak.
 */
export function groupCount(people: number, mentors: number, size: GroupSize): number {
  if (people === 0) return 0;
  let best = 1;
  let least: number[] = [];
  for (let groups = 1; groups <= people; groups++) {
    const outside = outOfBounds(people, groups, size);
    const alone = mentors === 0 ? 0 : Math.max(0, groups - mentors);
    const judged = [outside, alone, Math.abs(people / groups - size.target), -groups];
    if (groups === 1 || isBetter(judged, least)) [best, least] = [groups, judged];
  }
  return best;
}

/** By how many people in all the sizes of so many even groups miss their bounds. */
function outOfBounds(people: number, groups: number, { min, max }: GroupSize): number {
  const small = Math.floor(people / groups);
  const large = people % groups;
  const miss = (size: number) => Math.max(0, min - size, size - max);
  return large * miss(small + 1) + (groups - large) * miss(small);
}

/**
 * The chairs of so many groups: sizes and mentors within one, larger groups first. `both` is the number of groups that are
 * larger and have one mentor more; the more of them, the more even the mentees.
 */
export function chairs(people: number, mentors: number, groups: number, both: number): Table[] {
  const [larger, more] = [people % groups, mentors % groups];
  return Array.from({ length: groups }, (_, at) => {
    const size = Math.floor(people / groups) + (at < larger ? 1 : 0);
    const extra = at < both || (at >= larger && at < larger + more - both);
    const seats = Math.floor(mentors / groups) + (extra ? 1 : 0);
    return { mentors: seats, mentees: size - seats };
  });
}

/** The fewest and the most groups that can be both larger and have a mentor more. Nowhere are there more mentors than chairs. */
export function bothRange(people: number, mentors: number, groups: number): { least: number; most: number } {
  const [larger, more] = [people % groups, mentors % groups];
  const full = Math.floor(mentors / groups) === Math.floor(people / groups);
  return { least: full ? more : Math.max(0, larger + more - groups), most: Math.min(larger, more) };
}
