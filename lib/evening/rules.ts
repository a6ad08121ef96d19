import type { z } from "zod";
import type { stateSchema } from "@/lib/evening/schema";
import type { Timer } from "@/lib/evening/timer/rules";

/** What is now in a running evening. Instants in milliseconds since 1970, so that it can be kept as it stood. */
export type EveningState = z.output<typeof stateSchema>;

export type Item = { id: string; kind: "administration" | "question"; minutes: number };
/** What an evening is run with: its agenda and its groups, each in their order. */
export type Plan = { items: readonly Item[]; groups: readonly string[] };

const minute = 60_000;
/** What the groups get when they are sent back once the room was together. */
const MORE_FOR_GROUPS = 5;

/** The timer of what is now. */
export const timerOf = (state: EveningState, item: { minutes: number } | null): Timer => ({
  length: ((item?.minutes ?? 0) + state.extra) * minute,
  elapsed: state.elapsed,
  runningSince: state.runningSince,
});

const itemAt = ({ items }: Plan, id: string | null): Item | null =>
  items.find((item) => item.id === id) ?? null;

/** The item after (1) or before (-1) what is now; null at the ends. */
export function beside<T extends { id: string }>(
  items: readonly T[],
  id: string | null,
  step: 1 | -1,
): T | null {
  const at = items.findIndex((item) => item.id === id);
  return at < 0 ? (step === 1 ? (items[0] ?? null) : null) : (items[at + step] ?? null);
}

/** An evening that nobody has closed runs for months: more than a day counts as a day. */
const MOST = 24 * 60 * minute;

const standStill = (state: EveningState, at: number): EveningState => {
  const ran = state.runningSince === null ? 0 : Math.max(at - state.runningSince, 0);
  return { ...state, elapsed: Math.min(state.elapsed + ran, MOST), runningSince: null };
};

const fresh = (state: EveningState, itemId: string | null, at: number): EveningState => ({
  ...state,
  ...{ stage: "groups", itemId, itemSince: at, runningSince: at, elapsed: 0, extra: 0 },
  ...{ askedId: null, groupId: null, pointsShown: false },
});

const nothing: EveningState = {
  ...{ stage: "groups", itemId: null, itemSince: 0, runningSince: null, elapsed: 0, extra: 0 },
  ...{ askedId: null, groupId: null, pointsShown: false, closedAt: null },
};

/** The evening begins with the first thing on its agenda. */
export const begun = ({ items }: Plan, at: number): EveningState => fresh(nothing, items[0]?.id ?? null, at);

/** Its timer runs. */
export const started = (state: EveningState, at: number): EveningState =>
  state.runningSince === null ? { ...state, runningSince: at } : state;

/** Its timer stands still. */
export const paused = (state: EveningState, at: number): EveningState =>
  state.runningSince === null ? state : standStill(state, at);

/** Something else is now, with all of its time. What is now already stays as it is. */
export const gone = (state: EveningState, itemId: string, at: number): EveningState =>
  state.itemId === itemId ? state : fresh(state, itemId, at);

/**
 * The questions that the room hears about: the one that is now, else those in a row before what is now, else all. The agenda
 * mostly says "back together" after two or three of them.
 */
export function questionsForRoom<T extends { id: string; kind: Item["kind"] }>(
  items: readonly T[],
  itemId: string | null,
): T[] {
  const at = items.findIndex(({ id }) => id === itemId);
  const now = items[at];
  if (now?.kind === "question") return [now];
  const before = items.slice(0, Math.max(at, 0));
  const last = before.findLastIndex(({ kind }) => kind === "question");
  const first = before.slice(0, last + 1).findLastIndex(({ kind }) => kind !== "question") + 1;
  const row = before.slice(first, last + 1);
  return row.length > 0 ? row : items.filter(({ kind }) => kind === "question");
}

/**
 * The room comes together: at what the agenda has for it, where that is next, else right at the question, whose time stops. The
 * first group begins.
 */
export function reconvened(state: EveningState, plan: Plan, at: number): EveningState {
  if (state.stage === "room") return state;
  const next = beside(plan.items, state.itemId, 1);
  const now = itemAt(plan, state.itemId);
  const moves = now?.kind === "question" && next?.kind === "administration";
  const here = moves ? fresh(state, next.id, at) : now?.kind === "question" ? standStill(state, at) : state;
  return {
    ...here,
    stage: "room",
    askedId: questionsForRoom(plan.items, here.itemId)[0]?.id ?? null,
    groupId: plan.groups[0] ?? null,
  };
}

/** The groups go on: with what was left of their question, or with five minutes where the agenda was past it already. */
export function backInGroups(state: EveningState, plan: Plan, at: number): EveningState {
  if (state.stage === "groups") return state;
  const here: EveningState = { ...state, stage: "groups", askedId: null, groupId: null };
  const now = itemAt(plan, state.itemId);
  const asked = questionsForRoom(plan.items, state.itemId).at(-1);
  if (now?.kind === "question" || !asked) return started(here, at);
  const item = itemAt(plan, asked.id);
  const elapsed = (item?.minutes ?? 0) * minute;
  return { ...fresh(here, asked.id, at), elapsed, extra: MORE_FOR_GROUPS };
}

export type Turn = { askedId: string; groupId: string };

/** Whose turn it is after (1) or before (-1) this one: group by group, then the next question. Null at the ends. */
export function turnBeside(
  { askedId, groupId }: Pick<EveningState, "askedId" | "groupId">,
  questions: readonly { id: string }[],
  groups: readonly { id: string }[],
  step: 1 | -1,
): Turn | null {
  const turns = questions.flatMap((question) =>
    groups.map((group): Turn => ({ askedId: question.id, groupId: group.id })),
  );
  const at = turns.findIndex((turn) => turn.askedId === askedId && turn.groupId === groupId);
  return at < 0 ? (step === 1 ? (turns[0] ?? null) : null) : (turns[at + step] ?? null);
}

/** The evening is over; its time stands still. */
export const closed = (state: EveningState, at: number): EveningState =>
  state.closedAt === null ? { ...standStill(state, at), closedAt: at } : state;

/** Whether a press would change nothing: somebody else has done the same already. */
export const same = (one: EveningState, other: EveningState): boolean =>
  (Object.keys(one) as (keyof EveningState)[]).every((key) => one[key] === other[key]);

/** After how many minutes without a point a group counts as silent. */
const SILENT_AFTER = 5;

/**
 * For how many whole minutes a group has been silent at `at`: since its last point to this question, or since the question began.
 * Null while that is less than five.
 */
export function silentMinutes(since: number, at: number): number | null {
  const minutes = Math.floor((at - since) / minute);
  return minutes >= SILENT_AFTER ? minutes : null;
}

/** How long an evening that nobody has closed goes on past its planned end. */
export const HOURS_OVER = 3;

/** Whether an evening that has begun is on at `at`, also where it takes longer than planned. */
export const isOn = (session: { endsAt: Date }, closed: boolean, at: Date): boolean =>
  !closed && at.getTime() < session.endsAt.getTime() + HOURS_OVER * 60 * minute;
