import type { EveningChangeKind } from "@/lib/db/generated/enums";
import type { Running } from "@/lib/evening/now/rules";

/** Where in its evening something stands: "Question 2 of 3", "Everybody together". */
export function stageWords({ stage, question, questions, item, closed }: Running): string {
  if (closed) return "The evening is over";
  if (stage === "room") return "Everybody together";
  if (question !== null) return questions > 1 ? `Question ${question} of ${questions}` : "The question";
  return item ? "For everybody" : "Between two things";
}

const changes: Record<EveningChangeKind, string> = {
  begin: "The evening was begun",
  start: "The timer was started",
  pause: "The timer was stopped",
  extend: "More time was given",
  goTo: "The evening went on",
  reconvene: "The room was called together",
  groups: "The groups were sent back",
  turn: "Another group has the word",
  points: "What the wall shows was changed",
  close: "The evening was closed",
  reopen: "The evening was opened again",
};

/** What was pressed last, and what the button to take it back says. */
export const changeWords = ({ kind, undone }: Running["lastChange"]) => ({
  sentence: `${changes[kind]}${undone ? ", and that was taken back." : "."}`,
  button: undone ? "Do it again" : "Undo",
});
