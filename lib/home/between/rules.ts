import type { HomeBetween } from "@/lib/home/between/queries";
import type { HomeCohort } from "@/lib/home/cohorts/queries";
import { type Item, namesInARow } from "@/lib/home/items/rules";
import type { HomeSession } from "@/lib/home/sessions/queries";

/** Thanks that wait to be read. */
export const thanksItems = ({ thanks }: HomeBetween): Item[] =>
  thanks.map(({ id, text, name }) => ({
    kind: "thanks",
    about: id,
    title: [`${name} thanks you`],
    quote: text,
    detail: ["Only the two of you read it."],
    href: "/thanks",
    button: "How nice, read it",
    due: null,
  }));

const HOURS_TO_PREPARE = 5 * 24;

/** What a session to come asks of a mentee who has not prepared, and tells whoever may read what others prepared. */
export function prepItems(
  session: HomeSession,
  { mine }: HomeCohort,
  { prepared }: HomeBetween,
  at: Date,
): Item[] {
  const { id, title, startsAt } = session;
  const known = prepared.find(({ sessionId }) => sessionId === id);
  const href = `/sessions/${id}/prep`;
  const near = startsAt.getTime() - at.getTime() < HOURS_TO_PREPARE * 3_600_000;
  const items: Item[] = [];
  if (mine?.role === "mentee" && !known?.mine && near && startsAt > at)
    items.push({
      kind: "prep",
      about: id,
      title: [`Prepare for “${title}” in two minutes`],
      detail: ["What you want to ask, what moved, what you are in. You choose who reads it."],
      href,
      button: "Prepare",
      due: null,
    });
  if (known && known.names.length > 0)
    items.push({
      kind: "prepared",
      about: id,
      title: [
        `${namesInARow(known.names)} ${known.names.length === 1 ? "has" : "have"} prepared for “${title}”`,
      ],
      detail: ["What they want to ask, with your last notes and what is promised, on one page."],
      href,
      button: "Read it",
      due: null,
    });
  return items;
}
