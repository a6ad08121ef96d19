import { APART, REPEAT } from "./acquaintance";
import type { Room } from "./room";

/** The table of every person, by index, and what the acquaintances at the tables cost in all. */
export type Seating = { cost: number; seating: Int32Array };

type Search = {
  room: Room;
  isMentor: readonly boolean[];
  tables: number;
  random: (below: number) => number;
  /** How many pairs may be looked at, in all: a bound on work, not on time, so that a seed always gives the same. */
  budget: number;
};

/**
 * Improves a seating by swapping two people of one role between tables: tabu search (Glover 1989). Each step takes
 * somebody who sits with an acquaintance and makes the best swap for them, even a worsening one, and forbids the two
 * to return to their tables for a while. Returns the best seating seen, never worse than the first.
 */
export function improve(search: Search): Seating {
  const { room, isMentor, tables, random } = search;
  const best: Seating = { cost: room.cost, seating: room.seating };
  const people = isMentor.length;
  const forbiddenUntil = new Int32Array(people * tables);

  let left = search.budget;
  for (let step = 1; tables > 1 && left > 0 && best.cost > 0; step++) {
    left -= 2 * people;
    // Where two sit together who must not, every other step is theirs.
    const least = room.cost >= APART && step % 2 === 1 ? APART : REPEAT;
    const person = someoneCosting(least, room, people, random);
    const partner = bestPartner(person, best.cost, search, (who, table) => {
      return (forbiddenUntil[who * tables + table] ?? 0) > step;
    });
    if (partner < 0) continue;
    const until = step + 4 + random(8);
    forbiddenUntil[person * tables + room.at(person)] = until;
    forbiddenUntil[partner * tables + room.at(partner)] = until;
    room.swap(person, partner);
    if (room.cost < best.cost) [best.cost, best.seating] = [room.cost, room.seating];
  }
  return best;
}

/** Walks from a random chair to the first person whose table costs them at least this; there is one while it costs. */
function someoneCosting(least: number, room: Room, people: number, random: Search["random"]): number {
  const from = random(people);
  for (let i = 0; i < people; i++) {
    const person = (from + i) % people;
    if (room.link(person, room.at(person)) >= least) return person;
  }
  return from;
}

/** The one of the same role whose chair suits `person` best, drawn among equals; -1 where nobody may change places. */
function bestPartner(
  person: number,
  record: number,
  { room, isMentor, random }: Search,
  forbidden: (person: number, table: number) => boolean,
): number {
  const from = room.at(person);
  let partner = -1;
  let gain = Number.POSITIVE_INFINITY;
  let equals = 0;
  for (let other = 0; other < isMentor.length; other++) {
    const to = room.at(other);
    if (to === from || isMentor[other] !== isMentor[person]) continue;
    const change = room.swapGain(person, other);
    if (change > gain) continue;
    // A new record is welcome even where it breaks the ban.
    if (room.cost + change >= record && (forbidden(person, to) || forbidden(other, from))) continue;
    equals = change < gain ? 1 : equals + 1;
    if (random(equals) === 0) [partner, gain] = [other, change];
  }
  return partner;
}
