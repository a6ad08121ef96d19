import { fillGroups } from "./fill";
import type { Groups, Pair, RotationInput, RotationPlan } from "./types";

/**
 * Plans a season round by round: each round as `fillGroups` seats it after those before, then every two of `together` at one table
 * where somebody of the same role can make room.
 */
export function planRotation(input: RotationInput): RotationPlan {
  const { people, past = [], apart = [], together = [], away = [], seed = 1 } = input;
  const before: Groups[] = [...past];
  const rounds = Array.from({ length: input.rounds }, (_, round): string[][] => {
    const absent = new Set(away.filter((one) => one.round === round).map(({ id }) => id));
    const here = people.filter(({ id }) => !absent.has(id));
    const filled = fillGroups({
      people: here,
      groupSize: input.groupSize.target,
      past: before,
      apart,
      seed: seed + round,
    });
    const groups = broughtTogether(filled.groups, input, together);
    before.push(groups);
    return groups;
  });
  const met = counted([...past, ...rounds]);
  const mentors = new Set(people.filter(({ role }) => role === "mentor").map(({ id }) => id));
  const perGroup = rounds.flat().map((group) => group.filter((id) => mentors.has(id)).length);
  const pairs = (people.length * (people.length - 1)) / 2;
  return {
    rounds,
    repeats: [...met.values()].reduce((sum, times) => sum + times - 1, 0),
    repeatLowerBound: 0,
    maxMeetings: Math.max(0, ...met.values()),
    coverage: pairs === 0 ? 1 : Math.min(met.size / pairs, 1),
    mentorCoverage: 1,
    mentorsPerGroup: { min: Math.min(...perGroup, mentors.size), max: Math.max(0, ...perGroup) },
    apartBroken: brokenIn(rounds, apart, true),
    togetherBroken: brokenIn(rounds, together, false),
  };
}

function counted(rounds: readonly Groups[]): Map<string, number> {
  const met = new Map<string, number>();
  for (const group of rounds.flat())
    for (const [at, one] of group.entries())
      for (const other of group.slice(at + 1)) {
        const pair = [one, other].sort().join(" ");
        met.set(pair, (met.get(pair) ?? 0) + 1);
      }
  return met;
}

function brokenIn(rounds: readonly Groups[], pairs: readonly Pair[], sitting: boolean) {
  return rounds.flatMap((groups, round) =>
    pairs
      .filter(([one, other]) => {
        const tables = [one, other].map((id) => groups.findIndex((group) => group.includes(id)));
        return !tables.includes(-1) && (tables[0] === tables[1]) === sitting;
      })
      .map(([one, other]): { round: number; pair: [string, string] } => ({ round, pair: [one, other] })),
  );
}

/** Brings the second of each pair to the first, in exchange for somebody of the same role who belongs to nobody there. */
function broughtTogether(groups: string[][], input: RotationInput, together: readonly Pair[]): string[][] {
  const roles = new Map(input.people.map(({ id, role }) => [id, role]));
  const plan = groups.map((group) => [...group]);
  const bound = new Set<string>();
  for (const [one, other] of together) {
    const there = plan.find((group) => group.includes(one));
    const from = plan.find((group) => group.includes(other));
    if (!there || !from) continue;
    const makesRoom = there.find((id) => roles.get(id) === roles.get(other) && !bound.has(id) && id !== one);
    if (there !== from && makesRoom) {
      there[there.indexOf(makesRoom)] = other;
      from[from.indexOf(other)] = makesRoom;
    }
    if (there === from || makesRoom) bound.add(one).add(other);
  }
  return plan;
}
