import { leastOverlap } from "./overlap";
import { APART, type Problem, type RoundProblem, TOGETHER } from "./problem";
import { bothRange, chairs } from "./sizes";

/** Meetings of one role with one role: the rounds' total is known, and of everybody the fewest and the most they can have. */
type View = { from: boolean; to: boolean };

/** What everybody of a view can have: meetings that repeat nobody, and in all the fewest and the most. */
type Room = { fresh: number; least: number; most: number };

/**
 * How few repeats any plan with these sizes and mentors has, that keeps `apart` apart (unless told that this cannot be).
 * The larger of two lower bounds.
 *
 * By counting: who sits with k others in a round has k meetings. Over the rounds somebody's meetings with, say, mentors
 * come to d; of those at most u repeat nobody, where u is the number of mentors not met before, and d - u are repeats.
 * The sum of all d is known from the sizes, and each lies between what the smallest and the largest groups give, so the
 * sum of max(0, d - u) is at least what filling everybody up to their u leaves over. Meetings of two of one role are so
 * counted twice, those of a mentor and a mentee once from each side. How mentors fall on larger and smaller groups is
 * free within one; each such way moves as many meetings to 'mentor and mentee' as it takes from 'two mentees', so all
 * totals of it are tried, and the least is the bound.
 *
 * By pigeonholes: see `leastOverlap`.
 */
export function repeatLowerBound(problem: Problem, keepsApart = true): number {
  return Math.max(byCounting(problem, keepsApart).bound, leastOverlap(problem));
}

/**
 * The bound; how many meetings of a mentor and a mentee a plan has that may reach it, as many as can be; and the most
 * and the fewest that any plan has.
 */
export function byCounting(
  problem: Problem,
  keepsApart = true,
): { bound: number; cross: number; most: number; least: number } {
  const totals = totalMeetings(problem);
  const room = (from: boolean, to: boolean) => roomOf(problem, { from, to }, keepsApart);
  const [mentors, mentees] = [room(true, true), room(false, false)];
  const [toMentees, toMentors] = [room(true, false), room(false, true)];
  const amongMentors = Math.ceil(leftOver(mentors, 2 * totals.mentors) / 2);
  let best = { bound: Number.POSITIVE_INFINITY, cross: totals.most };
  for (let cross = totals.most; cross >= totals.least; cross--) {
    const across = Math.max(leftOver(toMentees, cross), leftOver(toMentors, cross));
    const amongMentees = Math.ceil(leftOver(mentees, 2 * (totals.all - totals.mentors - cross)) / 2);
    const bound = amongMentors + across + amongMentees;
    if (bound < best.bound) best = { bound, cross };
  }
  return { ...best, most: totals.most, least: totals.least };
}

/**
 * The problem with its chairs laid in different ways, the first one best by counting: mentors on the larger groups as often as the
 * bound allows, always, and as seldom as can be.
 */
export function layouts(problem: Problem): Problem[] {
  const { cross, most, least } = byCounting(problem);
  return [...new Set([cross, most, least])].map((meetings) => laid(problem, most - meetings));
}

/** So many meetings of a mentor and a mentee fewer than can be, taken from the first rounds that have them. */
function laid(problem: Problem, fewer: number): Problem {
  let left = fewer;
  const rounds = problem.rounds.map(({ here, tables }): RoundProblem => {
    if (tables.length === 0) return { here, tables };
    const mentors = tables.reduce((sum, table) => sum + table.mentors, 0);
    const range = bothRange(here.length, mentors, tables.length);
    const taken = Math.min(left, range.most - range.least);
    left -= taken;
    return { here, tables: chairs(here.length, mentors, tables.length, range.most - taken) };
  });
  return { ...problem, rounds };
}

function leftOver(rooms: readonly Room[], meetings: number): number {
  const forced = rooms.reduce((sum, { fresh, least }) => sum + Math.max(0, least - fresh), 0);
  const held = rooms.reduce((sum, { fresh, least, most }) => sum + Math.max(least, Math.min(most, fresh)), 0);
  return forced + Math.max(0, meetings - held);
}

const pairsOf = (people: number) => (people * (people - 1)) / 2;

/** All meetings of the season, those of two mentors, and the fewest and most of a mentor and a mentee. */
function totalMeetings({ rounds, isMentor }: Problem) {
  const totals = { all: 0, mentors: 0, least: 0, most: 0 };
  for (const { here, tables } of rounds) {
    if (tables.length === 0) continue;
    for (const table of tables) {
      totals.all += pairsOf(table.mentors + table.mentees);
      totals.mentors += pairsOf(table.mentors);
    }
    const mentors = here.filter((person) => isMentor[person]).length;
    const range = bothRange(here.length, mentors, tables.length);
    const cross = (both: number) =>
      chairs(here.length, mentors, tables.length, both).reduce((sum, at) => sum + at.mentors * at.mentees, 0);
    totals.least += cross(range.least);
    totals.most += cross(range.most);
  }
  return totals;
}

function roomOf(problem: Problem, { from, to }: View, keepsApart: boolean): Room[] {
  const { ids, isMentor, kind, met } = problem;
  const rooms = ids.map((): Room => ({ fresh: 0, least: 0, most: 0 }));
  for (const { here, tables } of problem.rounds) {
    const range = degrees(here.length, here.filter((person) => isMentor[person]).length, tables.length, {
      from,
      to,
    });
    for (const person of here) {
      const room = rooms[person];
      if (!room) continue;
      room.least += range.least;
      room.most += range.most;
      // Those who sit together by rule meet in every round, and that is no repeat.
      for (const other of here) {
        if (kind[person * ids.length + other] === TOGETHER && isMentor[other] === to) room.fresh += 1;
      }
    }
  }
  rooms.forEach((room, person) => {
    for (let other = 0; other < ids.length; other++) {
      const pair = person * ids.length + other;
      const usable = kind[pair] !== TOGETHER && !(keepsApart && kind[pair] === APART);
      if (other !== person && isMentor[other] === to && usable && met[pair] === 0) room.fresh += 1;
    }
  });
  return rooms.filter((_, person) => isMentor[person] === from);
}

/** With how many of the other role somebody sits, at least and at most, however mentors fall on the groups. */
function degrees(people: number, mentors: number, groups: number, { from, to }: View) {
  if (groups === 0) return { least: 0, most: 0 };
  const { least, most } = bothRange(people, mentors, groups);
  const counts = [least, most].flatMap((both) =>
    chairs(people, mentors, groups, both)
      .filter((table) => (from ? table.mentors : table.mentees) > 0)
      .map((table) => (to ? table.mentors : table.mentees) - (from === to ? 1 : 0)),
  );
  return counts.length === 0
    ? { least: 0, most: 0 }
    : { least: Math.min(...counts), most: Math.max(...counts) };
}
