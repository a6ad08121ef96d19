import { type Item, namesInARow, type Words } from "@/lib/home/items/rules";
import type { HomePrompt } from "@/lib/home/taking-part/queries";

/** What a prompt asks of a mentee, and of the mentor of those who are asked. */
export const promptItems = (prompt: HomePrompt, at: Date): Item[] =>
  prompt.role === "mentee" ? askedItems(prompt, at) : readerItems(prompt, at);

function askedItems({ id, text, closesAt, answered }: HomePrompt, at: Date): Item[] {
  if (answered || closesAt <= at) return [];
  return [
    {
      kind: "prompt",
      about: id,
      title: ["A question for you"],
      quote: text,
      detail: ["Open until ", { at: closesAt, show: "when" }],
      href: `/prompts/${id}`,
      button: "Answer",
      due: closesAt,
    },
  ];
}

/**
 * A mentee has the first half of the time for themselves; only then is their mentor told, and in one breath with the answers
 * that wait for a reply.
 */
function readerItems({ id, text, opensAt, closesAt, waitedFor, unreplied }: HomePrompt, at: Date): Item[] {
  const half = (opensAt.getTime() + closesAt.getTime()) / 2;
  const isHalfOver = at.getTime() >= half && at < closesAt;
  const unanswered = waitedFor.length > 0 && isHalfOver ? haveWords(waitedFor, "not answered yet") : "";
  const time: Words = [
    "There is time until ",
    { at: closesAt, show: "when" },
    ". Perhaps a word from you helps.",
  ];
  const item = { about: id, quote: text, href: `/prompts/${id}`, due: null };
  if (unreplied.length > 0)
    return [
      {
        ...item,
        kind: "answers",
        title: [haveWords(unreplied, "answered")],
        detail: ["A line back from you goes a long way."],
        ...(unanswered !== "" && { second: [`${unanswered}. `, ...time] }),
        button: "Read and reply",
      },
    ];
  return unanswered === ""
    ? []
    : [{ ...item, kind: "unanswered", title: [unanswered], detail: time, button: "See the question" }];
}

const haveWords = (names: readonly string[], what: string) =>
  `${namesInARow(names)} ${names.length === 1 ? "has" : "have"} ${what}`;
