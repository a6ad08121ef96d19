import { type Evening, toEvening } from "./evening";
import { place, stillToUnseat } from "./placing";
import { planRotation } from "./plan";
import { settle } from "./settle";
import type { Groups, ReseatInput } from "./types";

/** How much is tried before the round is simply seated anew: fewer tries where each takes longer. */
const WORK = 60_000;
const WORK_OF_ALL = 2_000_000;

/** The group of everybody, by id, after as few moves as possible. All of `people` are there. */
export function fewestMoves(input: ReseatInput): Map<string, number> {
  const evening = toEvening(input);
  const found = leastMoved(evening, input.current.length);
  const seating = found ? settle(evening, found) : withoutClashes(input, evening);
  return new Map(input.people.map(({ id }, person) => [id, seating[person] ?? 0]));
}

/** Where nothing keeps everybody apart who is to be: those whom seating the round anew leaves together stay as they are. */
function withoutClashes(input: ReseatInput, evening: Evening): number[] {
  const anew = seatAnew(input, evening);
  const key = (pair: readonly [string, string]) => [...pair].sort().join("\n");
  const broken = new Set(anew.broken.map(key));
  const apart = (input.apart ?? []).filter((pair) => !broken.has(key(pair)));
  const kept = toEvening({ ...input, apart });
  return settle(kept, leastMoved(kept, input.current.length) ?? anew.seating);
}

/** Which groups there are to be, the seating without those whose group is given up, and how many that are. */
type Option = { open: number[]; seating: number[]; given: number };

/** As few moves as there can be: none is tried, then one, then two; each time with every kind of person to move. */
function leastMoved(evening: Evening, groups: number): number[] | null {
  const work = { left: Math.min(WORK, Math.ceil(WORK_OF_ALL / Math.max(1, evening.people.length))) };
  const options = optionsOf(evening, groups);
  for (let moves = 0; moves <= evening.people.length && work.left > 0; moves++) {
    for (const { open, seating, given } of options) {
      if (given > moves) continue;
      const found = unseat(evening, seating, open, kindsOf(evening, seating), moves - given, work);
      if (found) return found;
    }
  }
  return null;
}

function optionsOf(evening: Evening, groups: number): Option[] {
  const sitting = [...new Set(evening.before.filter((group) => group >= 0))].sort((a, b) => a - b);
  const empty = Array.from({ length: groups + evening.people.length }, (_, at) => at).filter(
    (at) => !sitting.includes(at),
  );
  const people = evening.people.length;
  const options: Option[] = [];
  for (let count = 1; count <= people; count++) {
    if (count * evening.min > people || count * evening.max < people) continue;
    for (const closed of choices(sitting, Math.max(0, sitting.length - count), evening)) {
      const left = sitting.filter((group) => !closed.includes(group));
      const seating = evening.before.map((group) => (closed.includes(group) ? -1 : group));
      const given = evening.before.filter((group) => closed.includes(group)).length;
      options.push({ open: [...left, ...empty.slice(0, count - left.length)], seating, given });
    }
  }
  // Of equally few moves, those that neither open nor close a group.
  return options.sort(
    (a, b) => Math.abs(a.open.length - sitting.length) - Math.abs(b.open.length - sitting.length),
  );
}

const MOST_CHOICES = 100;

/** So many of the groups, in every way; or where there are too many ways, the smallest. */
function choices(sitting: readonly number[], many: number, { before }: Evening): number[][] {
  let chosen: number[][] = [[]];
  for (let step = 0; step < many; step++) {
    chosen = chosen.flatMap((taken) =>
      sitting.filter((group) => group > (taken.at(-1) ?? -1)).map((group) => [...taken, group]),
    );
    if (chosen.length > MOST_CHOICES) {
      const size = (group: number) => before.filter((of) => of === group).length;
      return [sitting.toSorted((a, b) => size(a) - size(b)).slice(0, many)];
    }
  }
  return chosen;
}

/** Those who sit, by group and role: it does not matter which of them moves. Who is kept apart from somebody is of their own kind. */
function kindsOf(evening: Evening, seating: readonly number[]): number[][] {
  const kinds = Map.groupBy(
    [...seating.keys()].filter((person) => (seating[person] ?? -1) >= 0),
    (person) => {
      const alone = (evening.apart[person] ?? []).length > 0 ? person : "";
      return `${seating[person]} ${evening.isMentor[person]} ${alone}`;
    },
  );
  return [...kinds.values()];
}

function unseat(
  evening: Evening,
  seating: readonly number[],
  open: readonly number[],
  kinds: readonly number[][],
  moves: number,
  work: { left: number },
): number[] | null {
  if (work.left-- <= 0) return null;
  if (stillToUnseat(evening, seating, open) > moves) return null;
  if (moves === 0) return place(evening, seating, open, work);
  for (const [at, [person, ...others]] of kinds.entries()) {
    if (person === undefined) continue;
    const rest = [others, ...kinds.slice(at + 1)];
    const found = unseat(evening, seating.with(person, -1), open, rest, moves - 1, work);
    if (found) return found;
  }
  return null;
}

/** The round seated from nothing, its groups named after those in which most of their people sat. */
function seatAnew(
  input: ReseatInput,
  evening: Evening,
): { seating: number[]; broken: (readonly [string, string])[] } {
  const { people, groupSize, past, apart, together, seed } = input;
  const plan = planRotation({ people, groupSize, past, apart, together, seed, rounds: 1, budgetMs: 50 });
  const indexOf = new Map(people.map(({ id }, index) => [id, index]));
  const groups = (plan.rounds[0] ?? []).map((group) => group.flatMap((id) => indexOf.get(id) ?? []));
  const names = nameAfter(groups, evening, input.current);
  const seating = people.map((_, person) => names[groups.findIndex((group) => group.includes(person))] ?? 0);
  return { seating, broken: plan.apartBroken.map(({ pair }) => pair) };
}

function nameAfter(groups: readonly number[][], { before }: Evening, current: Groups): number[] {
  const free = new Set(Array.from({ length: current.length + groups.length }, (_, at) => at));
  return groups.map((group) => {
    const sat = (name: number) => group.filter((person) => before[person] === name).length;
    const name = [...free].reduce((best, other) => (sat(other) > sat(best) ? other : best));
    free.delete(name);
    return name;
  });
}
