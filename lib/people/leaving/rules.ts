/** Why somebody cannot leave, or be removed. */
export const leavingRefusals = {
  lastOwner: "An organization needs an owner. Hand it over to somebody first; then this works.",
  gone: "This person has left in the meantime.",
} as const;

const some = (count: number, one: string, many: string) => (count === 1 ? `one ${one}` : `${count} ${many}`);

type Open = { cohorts: number; pairings: number; seats: number };

/** What ends when somebody leaves, as sentences; empty where nothing does. */
export function whatEnds({ cohorts, pairings, seats }: Open, self: boolean): string[] {
  const [whose, who] = self ? ["Your", "you"] : ["Their", "they"];
  return [
    cohorts > 0 && `${whose} place in ${some(cohorts, "cohort", "cohorts")} becomes free.`,
    pairings > 0 &&
      `${some(pairings, "pairing ends", "pairings end")}, with a kind word to the other side that one of the two has left.`,
    seats > 0 && `${some(seats, "seat", "seats")} at evenings to come will be free.`,
    `What ${who} said about ${self ? "yourself" : "themselves"} here, and the portrait, go along.`,
  ]
    .filter((line) => line !== false)
    .map((line) => line.charAt(0).toUpperCase() + line.slice(1));
}
