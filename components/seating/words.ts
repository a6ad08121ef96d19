import type { LastChange } from "@/lib/seating/queries";

const people = (count: number) => `${count} ${count === 1 ? "person" : "people"}`;

/** "6 people, 2 mentors"; "5 people, no mentor". */
export function sizeWords(size: number, mentors: number): string {
  if (size === 0) return "empty";
  return `${people(size)}, ${mentors === 0 ? "no mentor" : `${mentors} ${mentors === 1 ? "mentor" : "mentors"}`}`;
}

const done: Record<LastChange["kind"], (name: string) => string> = {
  fill: () => "the groups were seated",
  latecomers: () => "latecomers were seated",
  move: (name) => `${name} was moved`,
  swap: (name) => `${name} changed places`,
  absent: (name) => `${name} was marked absent`,
  guest: (name) => `${name} came as a guest`,
  guestRemoved: (name) => `${name} was taken off the list`,
};

/** What the last change was, and the word on the button that takes it back. */
export function changeWords({ kind, name, undone }: LastChange): { sentence: string; button: string } {
  const several = kind === "absent" ? "Several people were marked absent" : null;
  const what = name === null && several ? several : done[kind](name ?? "somebody");
  const sentence = `${what.charAt(0).toUpperCase()}${what.slice(1)}${undone ? ", and that was undone" : ""}.`;
  return { sentence, button: undone ? "Do it again" : "Undo" };
}
