import { match } from "@/lib/matching/match";
import type { MatchInput } from "@/lib/matching/types";
import { type DraftRun, workOut } from "@/lib/pairings/drafts/running/rules";
import { type Filling, fillEvening } from "@/lib/seating/evening/rules";
import { type Late, placeLate } from "@/lib/seating/late/rules";
import { planOf, type SeasonToPlan } from "@/lib/seating/season/rules";

/** Where a task says how far it is, from 0 to 1. */
export type Watch = { onProgress: (share: number) => void };

/** What runs in a thread of its own, by name. What goes in and comes out is data, because it is copied from thread to thread. */
export const tasks = {
  match: (input: MatchInput, watch: Watch) => match(input, watch),
  draft: (run: DraftRun, watch: Watch) => workOut(run, watch),
  season: (season: SeasonToPlan) => planOf(season),
  late: (late: Late) => placeLate(late),
  evening: (evening: Filling) => fillEvening(evening),
};

type Tasks = typeof tasks;
export type TaskName = keyof Tasks;
export type TaskInput<Name extends TaskName> = Parameters<Tasks[Name]>[0];
export type TaskResult<Name extends TaskName> = ReturnType<Tasks[Name]>;
