import { planRotation } from "./plan";
import type { Pair, Reseated, ReseatInput } from "./types";

type Table = { people: string[]; mentors: number };

/**
 * Seats the current round again: who is away leaves, who comes takes a chair at the smallest table that suits (a mentor where
 * mentors are fewest), and only where tables then differ by two or more does somebody move. The rounds to come are planned anew.
 */
export function reseat({ current, roundsToCome, ...input }: ReseatInput): Reseated {
  const { people, past = [], apart = [], away = [] } = input;
  const absent = new Set(away.filter(({ round }) => round === 0).map(({ id }) => id));
  const here = people.filter(({ id }) => !absent.has(id));
  const roles = new Map(here.map(({ id, role }) => [id, role]));
  const isMentor = (id: string) => roles.get(id) === "mentor";
  const tables = current.map((group): Table => {
    const staying = group.filter((id) => roles.has(id));
    return { people: staying, mentors: staying.filter(isMentor).length };
  });
  const left = current.flatMap((group, from) =>
    group.filter((id) => !roles.has(id)).map((id) => ({ id, from })),
  );
  const sitting = new Set(tables.flatMap((table) => table.people));
  const coming = here.filter(({ id }) => !sitting.has(id));
  const seated = coming
    .toSorted((a, b) => Number(b.role === "mentor") - Number(a.role === "mentor"))
    .map(({ id, role }) => {
      const to = chairFor(id, role === "mentor", tables, apart);
      sit(id, tables[to], isMentor);
      return { id, to };
    });
  const moved = evened(tables, isMentor, apart);
  const groups = tables.map((table) => table.people);
  const plan = planRotation({
    ...input,
    rounds: roundsToCome,
    past: [...past, groups],
    away: away.filter(({ round }) => round > 0).map(({ id, round }) => ({ id, round: round - 1 })),
  });
  return { current: groups, moved, seated, left, plan };
}

function sit(id: string, table: Table | undefined, isMentor: (id: string) => boolean): void {
  table?.people.push(id);
  if (table && isMentor(id)) table.mentors += 1;
}

const clashes = (id: string, table: Table, apart: readonly Pair[]) =>
  apart.some(([a, b]) => (a === id && table.people.includes(b)) || (b === id && table.people.includes(a)));

function chairFor(id: string, mentor: boolean, tables: Table[], apart: readonly Pair[]): number {
  const open = tables.filter((table) => !clashes(id, table, apart));
  const [best] = (open.length > 0 ? open : tables).toSorted(
    (a, b) => (mentor ? a.mentors - b.mentors : 0) || a.people.length - b.people.length,
  );
  if (best) return tables.indexOf(best);
  return tables.push({ people: [], mentors: 0 }) - 1;
}

/** Moves mentees, one at a time, from the largest table to the smallest while they differ by two or more. */
function evened(
  tables: Table[],
  isMentor: (id: string) => boolean,
  apart: readonly Pair[],
): Reseated["moved"] {
  const moved: Reseated["moved"] = [];
  for (let step = 0; step < 100; step++) {
    const bySize = tables.toSorted((a, b) => a.people.length - b.people.length);
    const [smallest, largest] = [bySize[0], bySize.at(-1)];
    if (!smallest || !largest || largest.people.length - smallest.people.length < 2) break;
    const id = largest.people.findLast((one) => !isMentor(one) && !clashes(one, smallest, apart));
    if (!id) break;
    largest.people.splice(largest.people.indexOf(id), 1);
    smallest.people.push(id);
    moved.push({ id, from: tables.indexOf(largest), to: tables.indexOf(smallest) });
  }
  return moved;
}
