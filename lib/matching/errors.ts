export type MatchErrorCode =
  | "listed_twice"
  | "bad_capacity"
  | "ragged_table"
  | "bad_score"
  | "bad_preference"
  | "unknown_in_lock"
  | "locked_twice"
  | "locked_not_allowed"
  | "locks_over_capacity";

/** Input that contradicts itself. `message` says where, by the ids and places of the input; it is meant for engineers. */
export class MatchError extends Error {
  constructor(
    readonly code: MatchErrorCode,
    message: string,
  ) {
    super(message);
    this.name = "MatchError";
  }
}
