import { countMeetings } from "./problem";
import { groupCount } from "./sizes";
import type { Person, ReseatInput } from "./types";

/** One round that already sits, by indexes: what has to hold after a change, and who sits where. */
export type Evening = {
  people: readonly Person[];
  isMentor: boolean[];
  /** The group of everybody as the round stands; -1 for those who come in. */
  before: number[];
  min: number;
  max: number;
  /** For everybody, those they are to be kept apart from, and those they are to sit with. */
  apart: number[][];
  together: number[][];
  met: Uint16Array;
  mentors: number;
};

export function toEvening(input: ReseatInput): Evening {
  const { people, current, past = [], groupSize } = input;
  const indexOf = new Map(people.map(({ id }, index) => [id, index]));
  const groupOf = new Map(current.flatMap((group, at) => group.map((id) => [id, at])));
  const isMentor = people.map(({ role }) => role === "mentor");
  const mentors = isMentor.filter(Boolean).length;
  const links = (pairs: ReseatInput["apart"] = []) =>
    people.map(({ id }) =>
      pairs.flatMap(([one, other]) => indexOf.get(one === id ? other : other === id ? one : "") ?? []),
    );
  // Where numbers allow no sizes inside the bounds, the nearest that there are.
  const groups = Math.max(1, groupCount(people.length, mentors, groupSize));
  return {
    ...{ people, isMentor, mentors },
    before: people.map(({ id }) => groupOf.get(id) ?? -1),
    min: Math.min(groupSize.min, Math.floor(people.length / groups)),
    max: Math.max(groupSize.max, Math.ceil(people.length / groups)),
    apart: links(input.apart),
    together: links(input.together),
    met: countMeetings(past, indexOf),
  };
}

/** People and mentors of each group, by a seating in which -1 is no group. */
export function counts(
  evening: Evening,
  seating: readonly number[],
): Map<number, { people: number; mentors: number }> {
  const groups = new Map<number, { people: number; mentors: number }>();
  seating.forEach((group, person) => {
    if (group < 0) return;
    const count = groups.get(group) ?? { people: 0, mentors: 0 };
    count.people += 1;
    count.mentors += evening.isMentor[person] ? 1 : 0;
    groups.set(group, count);
  });
  return groups;
}

/** Sizes inside their bounds, a mentor in each group while there are enough, and apart who is to be. Everybody has a group. */
export function holds(evening: Evening, seating: readonly number[]): boolean {
  const groups = [...counts(evening, seating).values()];
  if (seating.includes(-1)) return false;
  if (groups.some(({ people }) => people < evening.min || people > evening.max)) return false;
  if (evening.mentors >= groups.length && groups.some(({ mentors }) => mentors === 0)) return false;
  return evening.apart.every((others, person) => others.every((other) => seating[other] !== seating[person]));
}

/** What is better among seatings with equally few moves: the smaller, number by number. */
export function judge(evening: Evening, seating: readonly number[]): number[] {
  const groups = [...counts(evening, seating).values()];
  const squares = (of: "people" | "mentors") => groups.reduce((sum, group) => sum + group[of] ** 2, 0);
  let [broken, repeats] = [0, 0];
  seating.forEach((group, person) => {
    for (const other of evening.together[person] ?? []) if (seating[other] !== group) broken += 1;
    for (let other = 0; other < person; other++) {
      if (seating[other] === group && (evening.met[person * seating.length + other] ?? 0) > 0) repeats += 1;
    }
  });
  return [squares("people"), squares("mentors"), broken, repeats];
}
