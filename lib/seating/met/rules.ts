type Groups = readonly (readonly string[])[];

/** How often any two have sat together; people by their place in a list. */
export type Meetings = { people: number; of: (one: number, other: number) => number };

/** Counts the meetings of these people over rounds of groups. Ids that are not in the list are passed over. */
export function meetingsOf(ids: readonly string[], rounds: readonly Groups[]): Meetings {
  const places = new Map(ids.map((id, at) => [id, at]));
  const people = ids.length;
  const counts = new Uint8Array(people * people);
  for (const group of rounds.flat()) {
    const there = group.flatMap((id) => places.get(id) ?? []);
    for (const one of there)
      for (const other of there)
        if (one !== other) counts[one * people + other] = (counts[one * people + other] ?? 0) + 1;
  }
  return { people, of: (one, other) => counts[one * people + other] ?? 0 };
}

/** With how many others each has sat at least once. */
export const othersMet = ({ people, of }: Meetings): number[] =>
  Array.from({ length: people }, (_, one) => {
    let met = 0;
    for (let other = 0; other < people; other++) if (of(one, other) > 0) met += 1;
    return met;
  });

/** "By the end everyone will have met at least 27 of the 35 others." */
export function leastSentence(met: readonly number[], when: "so far" | "by the end"): string {
  const others = met.length - 1;
  if (others < 1) return "";
  const least = Math.min(...met);
  const everyone = when === "by the end" ? "By the end everyone will have met" : "So far everyone has met";
  if (least === others) return `${everyone} everybody else.`;
  if (least === 0)
    return when === "by the end"
      ? "By the end somebody will not have met anybody."
      : "So far somebody has not met anybody.";
  return `${everyone} at least ${least} of the ${others} others.`;
}

/** How many meetings of a plan are not a pair's first, and whether fewer could be. */
export function againSentence(again: number, bound: number): string {
  if (again === 0) return "Nobody sits again with somebody they have met.";
  const pairs = again === 1 ? "One pair sits" : `${again} times two sit`;
  const said = `${pairs} together again at the evenings to come`;
  if (bound >= again) return `${said}: as few as these numbers allow.`;
  return bound > 0 ? `${said}; with these numbers it is ${bound} at the least.` : `${said}.`;
}

/** "You have sat with 12 of the 35 others." */
export function ownSentence(met: number, others: number): string {
  if (others === 0) return "Nobody else takes part yet.";
  if (met === 0) return others === 1 ? "There is one other to meet." : `There are ${others} others to meet.`;
  if (met === others) return others === 1 ? "You have sat with the other." : "You have sat with everybody.";
  return `You have sat with ${met} of the ${others} others.`;
}
