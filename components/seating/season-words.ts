import { namesInARow } from "@/lib/home/items/rules";
import type { SeasonEvening, SeasonSeating } from "@/lib/seating/season/queries";

const range = (numbers: readonly number[]): string => {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return least === most ? `${least}` : most === least + 1 ? `${least} or ${most}` : `${least} to ${most}`;
};

/** "6 groups of 6 · 2 mentors in each · nobody meets again". */
export function eveningWords(
  { groups, again, stand }: SeasonEvening,
  isMentor: (at: number) => boolean,
): string {
  if (groups.length === 0) return "";
  const sizes = groups.map((group) => group.length);
  const mentors = groups.map((group) => group.filter(isMentor).length);
  const most = Math.max(...mentors);
  const ahead = stand === "planned" || stand === "seated";
  return [
    groups.length === 1 ? `One group of ${range(sizes)}` : `${groups.length} groups of ${range(sizes)}`,
    most === 0 ? "without mentors" : `${range(mentors)} ${most === 1 ? "mentor" : "mentors"} in each`,
    again === 0
      ? ahead
        ? "nobody meets again"
        : "nobody met again"
      : `${again} ${again === 1 ? "pair" : "pairs"} ${ahead ? (again === 1 ? "meets" : "meet") : "met"} again`,
  ].join(" · ");
}

/** What has changed since a season was planned, in sentences. */
export function changesWords({
  changes,
  people,
  evenings,
}: Pick<SeasonSeating, "changes" | "people" | "evenings">): string[] {
  if (!changes) return [];
  const named = (ids: readonly string[]) =>
    namesInARow(
      ids.flatMap((id) => people.find((person) => person.id === id)?.name ?? []),
      4,
    );
  const titles = evenings.filter(({ id }) => changes.otherwise.includes(id)).map(({ title }) => `“${title}”`);
  return [
    changes.joined.length > 0 &&
      `${named(changes.joined)} joined and ${changes.joined.length === 1 ? "has" : "have"} no place in it yet.`,
    changes.left.length > 0 && `${named(changes.left) || "Somebody"} left.`,
    titles.length > 0 && `${namesInARow(titles)} went otherwise than planned.`,
    changes.more && "Something that it rests on is different by now.",
  ].filter((sentence) => sentence !== false);
}

type Change = NonNullable<SeasonSeating["change"]>;

/** What the last change of a plan was, and the word on the button that takes it back. */
export function planChangeWords({ kind, name, undone }: Change): { sentence: string; button: string } {
  const done = {
    plan: "The evenings to come were planned",
    move: `${name ?? "Somebody"} was moved in the plan`,
    swap: `${name ?? "Somebody"} changed places in the plan`,
  };
  return {
    sentence: `${done[kind]}${undone ? ", and that was undone" : ""}.`,
    button: undone ? "Do it again" : "Undo",
  };
}
