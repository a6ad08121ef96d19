import { checkGroups, checkPairs, checkPeople, checkRounds, checkSize } from "./check";
import { fewestMoves } from "./moves";
import { planRotation } from "./plan";
import type { Reseated, ReseatInput } from "./types";

/** How long the rounds to come are planned where nobody says, in milliseconds: somebody waits by the door. */
const BUDGET_MS = 600;

/**
 * Seats the current round again, now that somebody is ill, late or brings a guest, and plans the rounds to come anew. As few
 * people as possible change groups: those it takes to keep sizes inside their bounds, a mentor in every group while there
 * are enough, and `apart` apart. Among seatings with equally few moves the one with the most even sizes and mentors, then
 * `together`, then the fewest repeats. Whom it moves, seats and lets go is in the result. Throws RangeError where the input contradicts itself.
 */
export function reseat(input: ReseatInput): Reseated {
  const { people, current, roundsToCome, away = [], past = [] } = input;
  checkPeople(people);
  checkSize(input.groupSize);
  checkGroups(current);
  checkRounds(roundsToCome, away);
  checkPairs("apart", input.apart ?? []);
  checkPairs("together", input.together ?? []);
  const gone = new Set(away.filter(({ round }) => round === 0).map(({ id }) => id));
  const here = people.filter(({ id }) => !gone.has(id));
  const seats = fewestMoves({ ...input, people: here });
  const groups = Array.from(
    { length: Math.max(current.length, ...[...seats.values()].map((to) => to + 1)) },
    (_, at) =>
      here
        .filter(({ id }) => seats.get(id) === at)
        .sort((a, b) => Number(b.role === "mentor") - Number(a.role === "mentor"))
        .map(({ id }) => id),
  );
  return {
    current: groups,
    ...changes(current, seats),
    plan: planRotation(
      {
        ...input,
        rounds: roundsToCome,
        past: [...past, groups],
        away: away.filter(({ round }) => round > 0).map(({ id, round }) => ({ id, round: round - 1 })),
        budgetMs: input.budgetMs ?? BUDGET_MS,
      },
      input.planned,
    ),
  };
}

function changes(current: ReseatInput["current"], seats: ReadonlyMap<string, number>) {
  const before = new Map(current.flatMap((group, at) => group.map((id) => [id, at])));
  const moved = [...seats].flatMap(([id, to]) => {
    const from = before.get(id);
    return from === undefined || from === to ? [] : [{ id, from, to }];
  });
  const seated = [...seats].filter(([id]) => !before.has(id)).map(([id, to]) => ({ id, to }));
  const left = [...before].filter(([id]) => !seats.has(id)).map(([id, from]) => ({ id, from }));
  return { moved, seated, left };
}
