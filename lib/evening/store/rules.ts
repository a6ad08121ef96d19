import type { EveningState } from "@/lib/evening/rules";

type Instant = "itemSince" | "runningSince" | "closedAt";

/** A row of an evening: as the client reads it, or as the database writes it into JSON. */
export type EveningRow = {
  [Field in keyof EveningState]: Field extends Instant
    ? Date | string | Extract<EveningState[Field], null>
    : EveningState[Field];
};

function millisecondsOf(at: Date | string): number;
function millisecondsOf(at: Date | string | null): number | null;
function millisecondsOf(at: Date | string | null) {
  return at === null ? null : new Date(at).getTime();
}

/** A row as its state. */
export const stateOf = (row: EveningRow): EveningState => ({
  stage: row.stage,
  itemId: row.itemId,
  itemSince: millisecondsOf(row.itemSince),
  runningSince: millisecondsOf(row.runningSince),
  elapsed: row.elapsed,
  extra: row.extra,
  askedId: row.askedId,
  groupId: row.groupId,
  pointsShown: row.pointsShown,
  closedAt: millisecondsOf(row.closedAt),
});
