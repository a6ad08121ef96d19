import type { Evening } from "@/lib/db/generated/client";
import type { EveningState } from "@/lib/evening/rules";

/** A row as its state. */
export const stateOf = (row: Evening): EveningState => ({
  stage: row.stage,
  itemId: row.itemId,
  itemSince: row.itemSince.getTime(),
  runningSince: row.runningSince?.getTime() ?? null,
  elapsed: row.elapsed,
  extra: row.extra,
  askedId: row.askedId,
  groupId: row.groupId,
  pointsShown: row.pointsShown,
  closedAt: row.closedAt?.getTime() ?? null,
});
