import { planRotation } from "@/lib/rotation/plan";
import { reseat } from "@/lib/rotation/reseat";
import type { Absence, Person } from "@/lib/rotation/types";
import { isOpen, isSeated, type Known, plannedGroups } from "@/lib/seating/season/rules";
import type { Plan } from "@/lib/seating/season/schema";

export type Filling = {
  session: string;
  /** Whom to seat: participants and guests. */
  here: readonly Person[];
  known: Known;
  /** What is planned for the season; null where nothing is. */
  plan: Plan | null;
  /** Begin from the groups that are planned for this evening; else from nothing. */
  asPlanned: boolean;
  at: Date;
  seed: number;
};

export type Filled = {
  groups: string[][];
  /** How many sit in another group than the one that was planned for them. */
  moved: number;
  /** The season's plan with this evening as it sits, and the evenings to come planned anew; null where nothing is planned. */
  plan: Plan | null;
};

/** How long somebody by the door waits for better groups at most, in milliseconds. */
const AT_THE_DOOR = 350;

/**
 * Seats an evening: as planned, changed as little as possible for who is really here, or else anew; with a plan, the evenings to
 * come follow from it.
 */
export function fillEvening({ session, here, known, plan: kept, asPlanned, at, seed }: Filling): Filled {
  const seated = known.evenings.filter((evening) => isSeated(evening) && evening.id !== session);
  const later = known.evenings.filter((evening) => evening.id !== session && isOpen(evening, at));
  const ahead = [session, ...later.map(({ id }) => id)];
  // A plan of evenings that are over is none.
  const plan = kept?.rounds.some((round) => ahead.includes(round.session)) ? kept : null;
  const toCome = plan ? later : [];
  const shared = {
    people: everybody(known.people, here),
    groupSize: known.size,
    past: seated.map(({ groups }) => groups),
    apart: known.apart,
    together: known.pairs,
    away: absences(known, here, toCome),
    seed,
    budgetMs: AT_THE_DOOR,
  };
  const current = asPlanned && plan ? plannedGroups(plan, session) : null;
  const found = current
    ? again(reseat({ ...shared, current, roundsToCome: toCome.length }))
    : anew(planRotation({ ...shared, rounds: 1 + toCome.length }));
  const members = new Set(known.people.map(({ id }) => id));
  const groups = found.groups.filter((group) => group.length > 0);
  const tonight = { session, groups: groups.map((group) => group.filter((id) => members.has(id))) };
  return {
    groups,
    moved: found.moved,
    plan: plan && {
      rounds: [
        ...seated.map(({ id, groups: sat }) => ({ session: id, groups: sat })),
        tonight,
        ...toCome.map(({ id }, round) => ({ session: id, groups: found.rounds[round] ?? [] })),
      ],
      size: { ...known.size },
      pairs: [...known.pairs],
      bound: found.bound,
    },
  };
}

const again = ({ current, moved, plan }: ReturnType<typeof reseat>) => ({
  groups: current,
  moved: moved.length,
  rounds: plan.rounds,
  bound: plan.repeatLowerBound,
});

const anew = ({ rounds: [tonight = [], ...rounds], repeatLowerBound }: ReturnType<typeof planRotation>) => ({
  groups: tonight,
  moved: 0,
  rounds,
  bound: repeatLowerBound,
});

const everybody = (people: readonly Person[], here: readonly Person[]): Person[] => {
  const members = new Set(people.map(({ id }) => id));
  return [...people, ...here.filter(({ id }) => !members.has(id))];
};

/** Who is not seated tonight, guests at every evening after it, and who has said that they cannot come. */
function absences(known: Known, here: readonly Person[], toCome: Known["evenings"]): Absence[] {
  const there = new Set(here.map(({ id }) => id));
  const members = new Set(known.people.map(({ id }) => id));
  const guests = here.filter(({ id }) => !members.has(id));
  return [
    ...known.people.filter(({ id }) => !there.has(id)).map(({ id }) => ({ id, round: 0 })),
    ...toCome.flatMap(({ absent }, at) => [
      ...guests.map(({ id }) => ({ id, round: at + 1 })),
      ...absent.map((id) => ({ id, round: at + 1 })),
    ]),
  ];
}
