type MatchMode = "total" | "fairest" | "stable";

export type MatchInput = {
  mentees: readonly { id: string }[];
  /** How many mentees each takes, locked ones included: a whole number, 0 or more. */
  mentors: readonly { id: string; capacity: number }[];
  /** Mentee × mentor: how well the two fit, from 0 to 1, or null where they may not be paired. */
  score: readonly (readonly (number | null)[])[];
  /** Mentee × mentor like `score`: how much the mentee wants the mentor; more is better, and only the order counts. */
  menteePreference?: readonly (readonly number[])[];
  /** Mentee × mentor like `score`: how much the mentor wants the mentee; more is better, and only the order counts. */
  mentorPreference?: readonly (readonly number[])[];
  /** Pairs (mentee, mentor) that stay as they are. They take their seats first and stand in the result. */
  locked?: readonly (readonly [mentee: string, mentor: string])[];
  mode: MatchMode;
};

export type MatchedPair = { mentee: string; mentor: string; score: number };

/**
 * The proof that no better answer exists, for anybody to check without knowing how it was found. With the weight of a
 * pair being its score plus `bonus`:
 *
 * 1. every price is 0 or more;
 * 2. for every pair that may be, the two prices together are at least its weight;
 * 3. the mentees' prices, plus each mentor's price times its capacity, add up to the weight of the pairs in the answer.
 *
 * By 1 and 2 no answer weighs more than the prices add up to, by 3 this one weighs as much. `bonus` is greater than all
 * scores of any answer together, so one more pair always weighs more than better scores: the count comes first.
 *
 * Locked pairs are no choice. So 1 leaves out the mentees in them, and in 2 nobody but their own mentor may be theirs;
 * their price is what makes the two prices exactly the weight of the locked pair, so that 3 holds over everybody.
 * In mode `fairest`, the pairs that may be are those with a score of at least `minimum`.
 */
export type Certificate = {
  bonus: number;
  /** In the order of `mentees`. */
  menteePrice: number[];
  /** Per seat, in the order of `mentors`. */
  mentorPrice: number[];
  /** By how much the two sides of 3 differ: at most a thousand millionth of the total, the rounding of floating point. */
  gap: number;
};

export type MatchResult = {
  /** In the order of `mentees`, locked pairs included. */
  pairs: MatchedPair[];
  /** Ids of mentees, in their order. */
  unmatched: string[];
  /** Of the scores of all pairs; `minimum` and `mean` are 0 where there is none. */
  total: number;
  minimum: number;
  mean: number;
  /** Of the matched mentees, the share (0 to 1) who like at most two mentors they may have better than their own. */
  topThreeShare: number;
  /**
   * How many pairs would both rather have each other than what they have, and could, without breaking a locked pair: the
   * mentee is not in one, and the mentor has a seat free or holds somebody they want less, not locked.
   */
  blockingPairs: number;
  /** Null in mode `stable`. */
  certificate: Certificate | null;
};

export type MatchWatch = {
  /** Told now and then how far it is, from 0 to 1. What it throws ends the matching. */
  onProgress?: (share: number) => void;
};
