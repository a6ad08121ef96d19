type Role = "mentor" | "mentee";
export type Person = { id: string; role: Role };
/** Two ids. */
export type Pair = readonly [string, string];
/** The groups of one round, each a list of ids. */
export type Groups = readonly (readonly string[])[];
/** Somebody who will not be at one of the rounds; the first round is 0. */
export type Absence = { id: string; round: number };
/** How many people a group aims at, and the fewest and the most it may hold. */
export type GroupSize = { target: number; min: number; max: number };

export type RotationInput = {
  people: readonly Person[];
  /** How many rounds are to be planned, from 0. */
  rounds: number;
  groupSize: GroupSize;
  /** Rounds that have been, oldest first. Ids that are not in `people` are ignored. */
  past?: readonly Groups[];
  /** Pairs that must not sit in one group, in any round, wherever that can be done. */
  apart?: readonly Pair[];
  /** Pairs that sit in one group in every round where both are there, wherever that can be done. Their meetings are no repeats. */
  together?: readonly Pair[];
  away?: readonly Absence[];
  /** A whole number; 1 where it is left out. Same input and seed, same plan, unless `budgetMs` ran out. */
  seed?: number;
  /** When the search stops at the latest, in milliseconds. It usually ends long before: its work is counted, too. */
  budgetMs?: number;
};

export type RotationPlan = {
  /** Round by round, group by group, ids: larger groups first, in a group mentors first, each role in the order of `people`. */
  rounds: string[][][];
  /** Meetings of a pair beyond its first (meetings in `past` are counted as earlier ones), summed over pairs, `together` aside. */
  repeats: number;
  /** No plan with these sizes and mentors per group has fewer repeats than this. */
  repeatLowerBound: number;
  /** How often the two who meet most often meet, `past` included, `together` aside. */
  maxMeetings: number;
  /** Share of the pairs of `people` who have met by the end, `past` included, from 0 to 1; 1 where there are no pairs. */
  coverage: number;
  /** Share of the pairs of a mentee and a mentor who have met by the end, from 0 to 1; 1 where there are none. */
  mentorCoverage: number;
  /** Over all groups of all rounds; both 0 where there are none. */
  mentorsPerGroup: { min: number; max: number };
  /** Pairs of `apart` who sit in one group after all, round by round: there was no other way, or none was found. */
  apartBroken: { round: number; pair: [string, string] }[];
  /** Pairs of `together` who sit in different groups though both are there. */
  togetherBroken: { round: number; pair: [string, string] }[];
};

export type ReseatInput = Omit<RotationInput, "rounds" | "people"> & {
  /** Everybody who may sit in this round or a later one: guests and latecomers too, and those who are ill today (see `away`). */
  people: readonly Person[];
  /**
   * The current round as it stands: groups of ids, empty ones included, in an order that is kept. Who is not in `people` or
   * is `away` in round 0 leaves; who is in `people`, not away, and in no group, is seated.
   */
  current: Groups;
  /** How many rounds come after the current one; they are planned anew. `away` counts the current round as 0, the next as 1. */
  roundsToCome: number;
  /** How the rounds to come had been planned: the new plan begins from them, and stays with them where nothing is better. */
  planned?: readonly Groups[];
};

type Move = { id: string; from: number; to: number };

export type Reseated = {
  /** The current round again: the same groups by index. New ones come last; one that is given up stays, empty. */
  current: string[][];
  /** Who changed groups: as few people as the sizes, mentors and `apart` allow. */
  moved: Move[];
  /** Who came in (a guest, somebody late), and to which group. */
  seated: { id: string; to: number }[];
  /** Who went out, and from which group. */
  left: { id: string; from: number }[];
  /** The rounds to come, planned anew, with the current round as part of the past. */
  plan: RotationPlan;
};
