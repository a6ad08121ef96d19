import type { AgendaKind, EveningChangeKind } from "@/lib/db/generated/enums";
import { beside, questionsForRoom, timerOf } from "@/lib/evening/rules";
import { type EveningRow, stateOf } from "@/lib/evening/store/rules";
import type { Timer } from "@/lib/evening/timer/rules";

export type AgendaRow = { id: string; kind: AgendaKind; text: string; minutes: number };

/** A row of an evening as the database writes it into JSON. */
export type EveningJson = EveningRow & { version: number; kind: EveningChangeKind; undone: boolean };

/** An evening as it runs, for the pages that show it. Instants in milliseconds since 1970. */
export type Running = {
  version: number;
  stage: "groups" | "room";
  closed: boolean;
  /** What is now, and what comes after and before it. */
  item: AgendaRow | null;
  next: AgendaRow | null;
  previous: AgendaRow | null;
  /** Which of the evening's questions it is, from 1; null for administration. */
  question: number | null;
  questions: number;
  itemSince: number;
  timer: Timer;
  /** Minutes given beside the agenda's. */
  extra: number;
  /** Minutes of everything still to come. */
  minutesToCome: number;
  /** In the room: what it hears about, and now whose word on which. */
  forRoom: AgendaRow[];
  askedId: string | null;
  groupId: string | null;
  pointsShown: boolean;
  lastChange: { kind: EveningChangeKind; undone: boolean };
};

/** An evening's row and its agenda as what pages show. */
export function runningOf(row: EveningJson, agenda: readonly AgendaRow[]): Running {
  const { version, kind, undone } = row;
  const state = stateOf(row);
  const { stage, itemId, extra, askedId, groupId, pointsShown } = state;
  const at = agenda.findIndex(({ id }) => id === itemId);
  const item = agenda[at] ?? null;
  const questions = agenda.filter((one) => one.kind === "question");
  const place = questions.findIndex(({ id }) => id === itemId);
  return {
    ...{ version, stage, item, extra, askedId, groupId, pointsShown },
    closed: state.closedAt !== null,
    next: beside(agenda, itemId, 1),
    previous: beside(agenda, itemId, -1),
    question: place < 0 ? null : place + 1,
    questions: questions.length,
    itemSince: state.itemSince,
    timer: timerOf(state, item),
    minutesToCome: agenda.slice(at + 1).reduce((sum, { minutes }) => sum + minutes, 0),
    forRoom: questionsForRoom(agenda, itemId),
    lastChange: { kind, undone },
  };
}
