import type { HowItGoes } from "@/lib/db/generated/enums";
import { howTold, needsLook } from "@/lib/pairings/ratings/rules";

type Person = { id: string; name: string };
type Said = { membershipId: string; round: number; value: HowItGoes; words: string; createdAt: Date };
export type RatedPair = {
  id: string;
  /** The last round in which both were asked; 0 for not yet. */
  askedRound: number;
  mentor: Person;
  mentee: Person;
  /** The newest first. */
  said: readonly Said[];
};

/** A pair that needs a look: what was said, in sentences, with the words that came with it. */
export type Care = {
  pairingId: string;
  pair: string;
  lines: { sentence: string; words: string; at: Date | null }[];
};

/** So many rounds without a word of either are worth a look. */
export const SILENT_ROUNDS = 2;

/** Pairs of whom one said that it does not go well, and pairs who have both been silent twice. */
export function pairsThatNeedALook(pairs: readonly RatedPair[]): Care[] {
  return pairs
    .flatMap((pair) => {
      const latest = [pair.mentor, pair.mentee].flatMap((person) => {
        const said = pair.said.find(({ membershipId }) => membershipId === person.id);
        return said ? [{ person, said }] : [];
      });
      const worst = Math.min(...latest.map(({ said }) => rank(said.value)), needsLook.length);
      const silent = latest.length === 0 && pair.askedRound >= SILENT_ROUNDS;
      return worst < needsLook.length || silent ? [{ pair, latest, worst }] : [];
    })
    .toSorted((a, b) => a.worst - b.worst || a.pair.mentor.name.localeCompare(b.pair.mentor.name))
    .map(({ pair, latest }) => ({
      pairingId: pair.id,
      pair: `${pair.mentor.name} and ${pair.mentee.name}`,
      lines:
        latest.length === 0
          ? [{ sentence: "Neither has answered yet, though we asked twice.", words: "", at: null }]
          : latest.map(({ person, said }) => ({
              sentence: `${person.name} ${howTold[said.value]}.`,
              words: said.words,
              at: said.createdAt,
            })),
    }));
}

const rank = (value: HowItGoes): number => {
  const place = needsLook.indexOf(value);
  return place < 0 ? needsLook.length : place;
};

/** How a cohort's pairs are, in a sentence. */
export function careSentence({
  look,
  well,
  early,
}: {
  look: readonly unknown[];
  well: number;
  early: number;
}): string {
  const parts = [
    look.length === 0
      ? "No pair needs a look at the moment."
      : look.length === 1
        ? "One pair needs a look."
        : `${look.length} pairs need a look.`,
    well > 0 &&
      (well === 1
        ? "One other goes well, as far as it was said."
        : `${well} others go well, as far as they said.`),
    early > 0 &&
      (early === 1
        ? "One has not been asked yet."
        : `${early} have not been asked yet: that begins after 30 days.`),
  ];
  return parts.filter(Boolean).join(" ");
}
