import { type Evening, holds, judge } from "./evening";
import { isBetter } from "./judging";

/**
 * The best seating with the same number of moves that small changes lead to: somebody who moves or comes in goes elsewhere,
 * two of them change places, or somebody else of the same group and role moves in their stead.
 */
export function settle(evening: Evening, seating: readonly number[]): number[] {
  let best = [...seating];
  let judged = judge(evening, best);
  for (let improved = true; improved; ) {
    improved = false;
    for (const next of neighbors(evening, best)) {
      const score = judge(evening, next);
      if (!isBetter(score, judged) || !holds(evening, next)) continue;
      [best, judged, improved] = [next, score, true];
      break;
    }
  }
  return best;
}

function* neighbors({ before, isMentor }: Evening, seating: readonly number[]): Generator<number[]> {
  const groups = new Set(seating);
  const moving = [...seating.keys()].filter((person) => seating[person] !== before[person]);
  for (const person of moving) {
    const now = seating[person] ?? 0;
    for (const group of groups) {
      if (group !== now && group !== before[person]) yield seating.with(person, group);
    }
    for (const other of moving) {
      if (other > person && seating[other] !== now)
        yield seating.with(person, seating[other] ?? 0).with(other, now);
    }
    for (const [other, group] of before.entries()) {
      const stays =
        seating[other] === group && group === before[person] && isMentor[other] === isMentor[person];
      if (stays) yield seating.with(person, group).with(other, now);
    }
  }
}
