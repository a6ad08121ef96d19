import { wishPart } from "./parts";
import type { Kept } from "./rules";
import type { MatchPerson, ScoringInput } from "./types";

const key = (one: string, other: string) => `${one} ${other}`;

/** What people told the engine and nobody else. */
export type Told = {
  /** The rank at which one wished for the other; undefined where they did not. */
  rank: (by: string, about: string) => number | undefined;
  /** The wishes' part of a pair, from 0 to 1. */
  part: (mentee: string, mentor: string) => number;
  kept: Kept;
  /** By mentee: the mentors of whom one of the two wished for the other, or whom they are kept from. */
  wished: ReadonlyMap<string, ReadonlySet<string>>;
  keptFrom: ReadonlyMap<string, ReadonlySet<string>>;
};

export function whatWasTold({ mentees, mentors, wishes, apart, rules }: ScoringInput): Told {
  const isMentee = new Set(mentees.map(({ id }) => id));
  const ranks = new Map(wishes.map(({ by, about, rank }) => [key(by, about), rank]));
  const wished = byMentee(
    wishes.map(({ by, about }) => [by, about] as const),
    isMentee,
  );
  const managed = rules.notOwnManager ? [...mentees, ...mentors].flatMap(managerPairs) : [];
  const keptFrom = byMentee([...apart, ...managed], isMentee);
  const rank = (by: string, about: string) => ranks.get(key(by, about));
  const half = (place: number | undefined) => (place === undefined ? 0 : wishPart(place));
  return {
    rank,
    part: (mentee, mentor) => half(rank(mentee, mentor)) + half(rank(mentor, mentee)),
    kept: (mentee, mentor) => keptFrom.get(mentee)?.has(mentor) === true,
    wished,
    keptFrom,
  };
}

const managerPairs = ({ id, managers }: MatchPerson) => managers.map((manager) => [id, manager] as const);

function byMentee(
  pairs: readonly (readonly [string, string])[],
  isMentee: ReadonlySet<string>,
): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [one, other] of pairs) {
    const [mentee, mentor] = isMentee.has(one) ? [one, other] : [other, one];
    found.set(mentee, (found.get(mentee) ?? new Set()).add(mentor));
  }
  return found;
}
