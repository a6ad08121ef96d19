import fc from "fast-check";
import type { Pair, Person, RotationInput, RotationPlan } from "../types";

export function roster(mentors: number, mentees: number): Person[] {
  const make = (role: Person["role"], count: number) =>
    Array.from({ length: count }, (_, at): Person => ({ id: `${role}${at}`, role }));
  return [...make("mentor", mentors), ...make("mentee", mentees)];
}

/** Seasons of all kinds: some away, a past, pairs apart and together, sizes that numbers may not allow. */
export const seasons = (most: number): fc.Arbitrary<RotationInput> =>
  fc
    .record({
      mentors: fc.integer({ min: 0, max: Math.ceil(most / 3) }),
      mentees: fc.integer({ min: 0, max: Math.ceil((2 * most) / 3) }),
      rounds: fc.integer({ min: 0, max: 6 }),
      min: fc.integer({ min: 1, max: 5 }),
      above: fc.tuple(fc.nat(2), fc.nat(2)),
      away: fc.array(fc.tuple(fc.nat(most), fc.nat(6)), { maxLength: 6 }),
      apart: fc.array(fc.tuple(fc.nat(most), fc.nat(most)), { maxLength: 3 }),
      together: fc.array(fc.tuple(fc.nat(most), fc.nat(most)), { maxLength: 2 }),
      past: fc.array(fc.array(fc.nat(most), { maxLength: 6 }), { maxLength: 4 }),
      seed: fc.nat(),
    })
    .map(({ mentors, mentees, rounds, min, above, seed, ...drawn }) => {
      const people = roster(mentors, mentees);
      const id = (at: number) => people[at % Math.max(1, people.length)]?.id ?? "nobody";
      const pairs = (of: [number, number][]) =>
        of.map(([a, b]): Pair => [id(a), id(b)]).filter(([a, b]) => a !== b);
      const target = Math.max(2, min + above[0]);
      return {
        ...{ people, rounds, seed, budgetMs: 20 },
        groupSize: { target, min, max: target + above[1] },
        away: drawn.away.map(([at, round]) => ({ id: id(at), round })),
        apart: pairs(drawn.apart),
        together: pairs(drawn.together),
        past: drawn.past.map((group) => [[...new Set(group.map(id))]]),
      };
    });

const key = ([a, b]: Pair) => (a < b ? `${a} ${b}` : `${b} ${a}`);
export const pairsOf = (ids: readonly string[]) =>
  ids.flatMap((a, at) => ids.slice(at + 1).map((b) => key([a, b])));

/** The figures of a plan, counted in another way than the engine's: over strings. */
export function recount(input: RotationInput, plan: Pick<RotationPlan, "rounds">) {
  const apart = new Set((input.apart ?? []).map(key));
  const together = new Set((input.together ?? []).map(key).filter((pair) => !apart.has(pair)));
  const ids = input.people.map(({ id }) => id);
  const all = pairsOf(ids);
  const met = new Map<string, number>();
  const meet = (pair: string) => met.set(pair, (met.get(pair) ?? 0) + 1);
  for (const group of (input.past ?? []).flat())
    pairsOf(group.filter((id) => ids.includes(id))).forEach(meet);
  let repeats = 0;
  for (const pair of plan.rounds.flat().flatMap(pairsOf)) {
    if (met.has(pair) && !together.has(pair)) repeats += 1;
    meet(pair);
  }
  const free = all.filter((pair) => !together.has(pair)).map((pair) => met.get(pair) ?? 0);
  const across = all.filter((pair) => pair.includes("mentee") && pair.includes("mentor"));
  const share = (of: string[]) =>
    of.length === 0 ? 1 : of.filter((pair) => met.has(pair)).length / of.length;
  return {
    repeats,
    maxMeetings: Math.max(0, ...free),
    coverage: share(all),
    mentorCoverage: share(across),
    broken: plan.rounds.map((groups) => groups.flatMap(pairsOf).filter((pair) => apart.has(pair)).length),
  };
}
