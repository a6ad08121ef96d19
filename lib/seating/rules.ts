export type Latecomer = { id: string; role: "mentor" | "mentee" };
/** A group as it sits: ids of its people, and which of them are mentors. */
export type SittingGroup = { number: number; people: string[]; mentors: number };

/** Who has sat with whom, by id, from earlier sessions' groups. */
export function metBefore(past: readonly (readonly string[])[]): Map<string, Set<string>> {
  const met = new Map<string, Set<string>>();
  for (const group of past) {
    for (const person of group) {
      const others = met.get(person) ?? new Set<string>();
      for (const other of group) if (other !== person) others.add(other);
      met.set(person, others);
    }
  }
  return met;
}

/** How many pairs of a plan have sat together before. */
export function repeatsIn(
  plan: readonly (readonly string[])[],
  past: readonly (readonly string[])[],
): number {
  const met = metBefore(past);
  return plan.reduce(
    (sum, group) =>
      sum +
      group.reduce((pairs, a, at) => pairs + group.slice(at + 1).filter((b) => met.get(a)?.has(b)).length, 0),
    0,
  );
}

/** Ids, in pairs, that are not to sit in one group. */
export type Apart = readonly (readonly [string, string])[];

/** The pairs of `apart` that a plan seats in one group. */
export const togetherIn = (plan: readonly (readonly string[])[], apart: Apart): Apart =>
  apart.filter(([one, other]) => plan.some((group) => group.includes(one) && group.includes(other)));

/**
 * Finds each latecomer a chair without moving anybody and next to nobody they are to be kept apart from: in the smallest group, among equals the one where they have met
 * fewest. A mentor goes where mentors are fewest, as long as that group is at most one person larger than the smallest.
 * Mentors choose first. Returns pairs of id and group number; nothing where there are no groups, and nobody for
 * whom there is no group without somebody they are kept apart from.
 */
export function placeLatecomers(
  groups: readonly SittingGroup[],
  latecomers: readonly Latecomer[],
  past: readonly (readonly string[])[],
  apart: Apart = [],
): [string, number][] {
  const tables = groups.map((group) => ({ ...group, people: [...group.people] }));
  const met = metBefore(past);
  const mentorsFirst = latecomers.toSorted(
    (a, b) => Number(b.role === "mentor") - Number(a.role === "mentor"),
  );
  return mentorsFirst.flatMap(({ id, role }): [string, number][] => {
    const open = tables.filter(
      (table) => togetherIn([[...table.people, id]], apartOf(id, apart)).length === 0,
    );
    const smallest = Math.min(...open.map((table) => table.people.length));
    const roomy = open.filter((table) => table.people.length <= smallest + (role === "mentor" ? 1 : 0));
    const acquainted = (table: SittingGroup) =>
      table.people.filter((other) => met.get(id)?.has(other)).length;
    const [best] = roomy.toSorted(
      (a, b) =>
        (role === "mentor" ? a.mentors - b.mentors : 0) ||
        a.people.length - b.people.length ||
        acquainted(a) - acquainted(b) ||
        a.number - b.number,
    );
    if (!best) return [];
    best.people.push(id);
    if (role === "mentor") best.mentors += 1;
    return [[id, best.number]];
  });
}

const apartOf = (id: string, apart: Apart): Apart => apart.filter((pair) => pair.includes(id));

/** How a plan stands, in a sentence: "34 people in 6 groups of 5 or 6, 2 mentors in each. Nobody sits with …". */
export function planSentence(plan: {
  sizes: readonly number[];
  mentors: { min: number; max: number };
  repeats: number;
}): string {
  const { sizes, mentors, repeats } = plan;
  const people = sizes.reduce((sum, size) => sum + size, 0);
  const range = (min: number, max: number) =>
    min === max ? `${min}` : max === min + 1 ? `${min} or ${max}` : `${min} to ${max}`;
  const groups =
    sizes.length === 1
      ? "one group"
      : `${sizes.length} groups of ${range(Math.min(...sizes), Math.max(...sizes))}`;
  const each = `${range(mentors.min, mentors.max)} ${mentors.max === 1 ? "mentor" : "mentors"} in each`;
  const again =
    repeats === 0
      ? "Nobody sits with somebody they have sat with before."
      : `${repeats} ${repeats === 1 ? "pair has" : "pairs have"} sat together before.`;
  return `${people} ${people === 1 ? "person" : "people"} in ${groups}, ${each}. ${again}`;
}

/** What was just done by the door, in a sentence. */
export function seatedSentence({
  planned,
  moved,
}: {
  /** The groups had been planned. */
  planned: boolean;
  /** How many sit elsewhere than was planned for them. */
  moved: number;
}): string {
  if (!planned) return "The groups are seated.";
  if (moved === 0) return "The groups are seated as planned.";
  return `The groups are seated as planned, but for ${moved === 1 ? "one person" : `${moved} people`} who moved to even them out.`;
}
