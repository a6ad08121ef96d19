import type { Absence, GroupSize, Groups, Pair, Person } from "./types";

const whole = (value: number, least: number) => Number.isInteger(value) && value >= least;

/** Throws RangeError, naming what is wrong, where people or sizes contradict themselves. */
export function checkPeople(people: readonly Person[]): void {
  const seen = new Set<string>();
  for (const { id } of people) {
    if (seen.has(id)) throw new RangeError(`${id} is on the list twice.`);
    seen.add(id);
  }
}

export function checkSize({ target, min, max }: GroupSize): void {
  if (!whole(min, 1)) throw new RangeError(`A group holds at least one person, not ${min}.`);
  if (!whole(target, 2)) throw new RangeError(`A group aims at two people or more, not ${target}.`);
  if (!whole(max, target) || min > target)
    throw new RangeError(`The target ${target} lies outside ${min} to ${max}.`);
}

export function checkRounds(rounds: number, away: readonly Absence[]): void {
  if (!whole(rounds, 0)) throw new RangeError(`There cannot be ${rounds} rounds.`);
  for (const { id, round } of away) {
    if (!whole(round, 0)) throw new RangeError(`${id} is away in round ${round}, which is none.`);
  }
}

/** Somebody sits in two groups of one round. */
export function checkGroups(groups: Groups): void {
  checkPeople(groups.flat().map((id) => ({ id, role: "mentee" })));
}

export function checkPairs(name: string, pairs: readonly Pair[]): void {
  for (const [one, other] of pairs) {
    if (one === other) throw new RangeError(`${one} cannot be ${name} with themselves.`);
  }
}
