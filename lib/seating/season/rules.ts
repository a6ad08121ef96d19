import type { SessionStatus } from "@/lib/db/generated/enums";
import { planRotation } from "@/lib/rotation/plan";
import type { GroupSize, Person } from "@/lib/rotation/types";
import { type Apart, repeatsIn, togetherIn } from "@/lib/seating/rules";
import type { Plan } from "@/lib/seating/season/schema";

export type Evening = {
  id: string;
  status: SessionStatus;
  startsAt: Date;
  endsAt: Date;
  /** As seated, participation ids; empty where nobody is. */
  groups: string[][];
  /** Marked absent. */
  absent: string[];
};

/** What a season is planned from. */
export type Known = {
  /** Who takes part. */
  people: readonly Person[];
  /** In order of time. */
  evenings: readonly Evening[];
  size: GroupSize;
  /** Mentors with their own mentees, where they are to sit together; else none. */
  pairs: readonly [string, string][];
  apart: Apart;
};

type Sizes = { groupSize: number; groupSizeMin: number | null; groupSizeMax: number | null };

/**
 * How large groups may be; where an organizer has not said so, from two thirds of the target to one more than it, which is where
 * numbers that do not divide come out.
 */
export const sizeOf = ({ groupSize, groupSizeMin, groupSizeMax }: Sizes): GroupSize => ({
  target: groupSize,
  min: Math.min(groupSizeMin ?? Math.ceil((2 * groupSize) / 3), groupSize),
  max: Math.max(groupSizeMax ?? groupSize + 1, groupSize),
});

/** Somebody has a seat, so it is known who sits with whom. */
export const isSeated = ({ status, groups }: Pick<Evening, "status" | "groups">): boolean =>
  status === "scheduled" && groups.length > 0;

/** Still to be seated, and not over. */
export const isOpen = ({ status, groups, endsAt }: Omit<Evening, "id">, at: Date): boolean =>
  status === "scheduled" && groups.length === 0 && endsAt > at;

/** Nobody has planned anything. */
export const noPlan: Plan = { rounds: [], size: { target: 0, min: 0, max: 0 }, pairs: [], bound: 0 };

/** How long an organizer waits for a better plan at most, in milliseconds. */
const PLANNING = 4_000;

export type SeasonToPlan = { known: Known; at: Date; seed: number };

/** Plans every evening that is still open from the seats of those before. */
export function planOf({ known, at, seed }: SeasonToPlan): Plan {
  const { people, evenings, size, pairs, apart } = known;
  const seated = evenings.filter(isSeated);
  const open = evenings.filter((evening) => isOpen(evening, at));
  const planned = planRotation({
    people,
    rounds: open.length,
    groupSize: size,
    past: seated.map(({ groups }) => groups),
    apart,
    together: pairs,
    away: open.flatMap(({ absent }, round) => absent.map((id) => ({ round, id }))),
    seed,
    budgetMs: PLANNING,
  });
  return {
    rounds: [
      ...seated.map(({ id, groups }) => ({ session: id, groups })),
      ...open.map(({ id }, round) => ({ session: id, groups: planned.rounds[round] ?? [] })),
    ],
    size: { ...size },
    pairs: [...pairs],
    bound: planned.repeatLowerBound,
  };
}

/** The groups a plan has for an evening. */
export const plannedGroups = (plan: Plan, session: string): string[][] | null =>
  plan.rounds.find((round) => round.session === session)?.groups ?? null;

/** The same groups of the same people, whatever their order. */
export function alike(one: readonly (readonly string[])[], other: readonly (readonly string[])[]): boolean {
  const written = (groups: readonly (readonly string[])[]) =>
    groups
      .filter((group) => group.length > 0)
      .map((group) => group.toSorted().join(" "))
      .sort()
      .join("\n");
  return written(one) === written(other);
}

export type Changes = {
  /** Who takes part and is in no evening of the plan, and who is in it and has left. */
  joined: string[];
  left: string[];
  /** Evenings that were seated otherwise than the plan knows. */
  otherwise: string[];
  /** Anything else that it rests on. It has several causes, and which is nobody's business. */
  more: boolean;
};

/** What has changed since a season was planned; null where the plan still fits. */
export function changesSince(plan: Plan, known: Known, at: Date): Changes | null {
  const { people, evenings, size, pairs, apart } = known;
  const open = evenings.filter((evening) => isOpen(evening, at));
  if (plan.rounds.length === 0 || open.length === 0) return null;
  const rounds = open.map(({ id }) => plannedGroups(plan, id));
  const planned = new Set(rounds.flatMap((groups) => groups?.flat() ?? []));
  const ids = new Set(people.map(({ id }) => id));
  const excused = (id: string) => open.every(({ absent }) => absent.includes(id));
  const changes: Changes = {
    joined: [...ids].filter((id) => !planned.has(id) && !excused(id)),
    left: [...planned].filter((id) => !ids.has(id)),
    otherwise: evenings
      .filter(isSeated)
      .filter(({ id, groups }) => !alike(plannedGroups(plan, id) ?? [], groups))
      .map(({ id }) => id),
    more:
      rounds.includes(null) ||
      !sameSize(plan.size, size) ||
      !samePairs(plan.pairs, pairs) ||
      rounds.some((groups) => groups && groups.length > 1 && togetherIn(groups, apart).length > 0),
  };
  const { joined, left, otherwise, more } = changes;
  return joined.length + left.length + otherwise.length > 0 || more ? changes : null;
}

const sameSize = (one: GroupSize, other: GroupSize) =>
  one.target === other.target && one.min === other.min && one.max === other.max;

const samePairs = (some: Known["pairs"], others: Known["pairs"]) =>
  some.length === others.length &&
  some.every(([one, other]) => others.some(([a, b]) => a === one && b === other));

/** Somebody who may sit in a planned group moves to a group by its number, to a new one, or out; null where that cannot be. */
export function withMove(groups: readonly string[][], person: string, to: string): string[][] | null {
  const without = groups.map((group) => group.filter((id) => id !== person));
  if (to === "none") return without;
  if (to === "new") return [...without, [person]];
  const number = Number(to);
  if (!without[number - 1]) return null;
  return without.map((group, at) => (at === number - 1 ? [...group, person] : group));
}

/** Two of different groups change places; null where one of them has none. */
export function withSwap(groups: readonly string[][], one: string, other: string): string[][] | null {
  const seated = new Set(groups.flat());
  if (!seated.has(one) || !seated.has(other)) return null;
  return groups.map((group) => group.map((id) => (id === one ? other : id === other ? one : id)));
}

/** How many pairs of an evening have sat together before; mentors who are to sit with their own mentees aside. */
export function againIn(
  groups: readonly (readonly string[])[],
  past: readonly (readonly string[])[],
  pairs: Known["pairs"],
): number {
  const own = togetherIn(groups, pairs).filter(([one, other]) => repeatsIn([[one, other]], past) > 0);
  return repeatsIn(groups, past) - own.length;
}
