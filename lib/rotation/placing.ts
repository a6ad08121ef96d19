import { counts, type Evening } from "./evening";

type Count = { people: number; mentors: number };

/** How many more have to leave their groups at least: groups that are too full lose some, others lack people or a mentor. */
export function stillToUnseat(evening: Evening, seating: readonly number[], open: readonly number[]): number {
  const known = counts(evening, seating);
  const withMentors = evening.mentors >= open.length;
  let [surplus, lacking, lackingMentors] = [0, 0, 0];
  for (const group of open) {
    const { people, mentors } = known.get(group) ?? { people: 0, mentors: 0 };
    const mentorLacks = withMentors && mentors === 0 ? 1 : 0;
    surplus += Math.max(0, people + mentorLacks - evening.max);
    lacking += Math.max(mentorLacks, evening.min - people);
    lackingMentors += mentorLacks;
  }
  const free = seating.flatMap((group, person) => (group < 0 ? [person] : []));
  const mentors = free.filter((person) => evening.isMentor[person]).length;
  return Math.max(surplus, lacking - free.length, lackingMentors - mentors);
}

/**
 * Finds everybody without a group (-1) one of the open groups, so that all that has to hold does; null where that cannot be.
 * Exact: those who are kept apart from somebody are tried everywhere, all others differ by their role only. `work` counts
 * what was tried, and ends it where it has come to 0.
 */
export function place(
  evening: Evening,
  seating: readonly number[],
  open: readonly number[],
  work: { left: number },
): number[] | null {
  const free = seating.flatMap((group, person) => (group < 0 ? [person] : []));
  const tied = free.filter((person) => (evening.apart[person] ?? []).length > 0);
  const loose = free.filter((person) => !tied.includes(person));
  const trial = [...seating];

  const tryFrom = (at: number): number[] | null => {
    if (work.left-- <= 0) return null;
    const person = tied[at];
    if (person === undefined) return fill(evening, trial, open, loose);
    for (const group of open) {
      if ((evening.apart[person] ?? []).some((other) => trial[other] === group)) continue;
      trial[person] = group;
      const found = tryFrom(at + 1);
      if (found) return found;
      trial[person] = -1;
    }
    return null;
  };
  const clash = evening.apart.some((others, person) =>
    others.some((other) => seating[person] !== -1 && seating[other] === seating[person]),
  );
  return clash ? null : tryFrom(0);
}

/** Mentors first where there are none, then whom the smallest groups lack, then the others to the smallest that has a chair. */
function fill(evening: Evening, trial: readonly number[], open: readonly number[], loose: readonly number[]) {
  const known = counts(evening, trial);
  const groups = new Map(
    open.map((group): [number, Count] => [group, known.get(group) ?? { people: 0, mentors: 0 }]),
  );
  if ([...groups.values()].some(({ people }) => people > evening.max)) return null;
  const [mentors, mentees] = [true, false].map((role) =>
    loose.filter((person) => evening.isMentor[person] === role),
  );
  const seating = [...trial];
  const seat = (person: number, [group, count]: [number, Count]) => {
    seating[person] = group;
    count.people += 1;
    count.mentors += evening.isMentor[person] ? 1 : 0;
  };
  if (evening.mentors >= open.length) {
    for (const entry of groups) {
      if (entry[1].mentors > 0) continue;
      const mentor = mentors?.pop();
      if (mentor === undefined || entry[1].people >= evening.max) return null;
      seat(mentor, entry);
    }
  }
  for (const person of [...(mentors ?? []), ...(mentees ?? [])]) {
    const smallest = [...groups].reduce((least, entry) =>
      entry[1].people < least[1].people ? entry : least,
    );
    if (smallest[1].people >= evening.max) return null;
    seat(person, smallest);
  }
  return [...groups.values()].every(({ people }) => people >= evening.min) ? seating : null;
}
