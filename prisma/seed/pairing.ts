import { atTime } from "@/lib/clock";
import { acceptPairing, declinePairing, endPairing, proposePairing } from "@/lib/pairings/commands";
import { declinePairingSchema, endPairingSchema, proposePairingSchema } from "@/lib/pairings/schema";
import type { Pair } from "./pairs";
import type { Season } from "./season";
import { hour, type Stage, the } from "./stage";

const ALL_AT_ONCE = -14;

/** Every pairing's id, by the first parts of both addresses. */
export type Pairings = (mentor: string, mentee: string) => string;

/** Plays the pairings of a season: proposals in their order, and what both said to them. */
export async function pairUp(stage: Stage, season: Season, pairs: readonly Pair[]): Promise<Pairings> {
  const ids = new Map<string, string>();
  const dayOf = ({ day = ALL_AT_ONCE }: Pair) => day;
  const days = [...new Set(pairs.map(dayOf))].sort((a, b) => a - b);
  const play = async (pair: Pair, index: number) => {
    const pairingId = await propose(stage, season, pair, dayOf(pair), index);
    ids.set(`${pair.mentor} ${pair.mentee}`, pairingId);
    await answer(stage, season, pair, pairingId, dayOf(pair), index);
  };
  for (const day of days) await Promise.all(pairs.filter((pair) => dayOf(pair) === day).map(play));
  return (mentor, mentee) => the(ids.get(`${mentor} ${mentee}`), `pairing of ${mentor} and ${mentee}`);
}

async function propose(stage: Stage, season: Season, pair: Pair, day: number, index: number) {
  const { as, at } = stage;
  const { cohortId, first, part } = season;
  const people = { mentorId: part(pair.mentor), menteeId: part(pair.mentee) };
  const proposal = proposePairingSchema.parse({ cohortId, ...people, reason: pair.why });
  const when = at(first + day, hour(14, index * 2));
  return (await atTime(when, () => proposePairing(as("organizer"), proposal))).pairingId;
}

async function answer(
  stage: Stage,
  season: Season,
  pair: Pair,
  pairingId: string,
  day: number,
  index: number,
) {
  const { as, at } = stage;
  const { mentor, mentee, outcome } = pair;
  const on = (later: number, time: string) => at(season.first + day + later, time);
  const agree = (key: string, when: Date) => atTime(when, () => acceptPairing(as(key), { pairingId }));
  const saysYes = outcome?.came === "waiting" ? outcome.yes !== "nobody" : true;
  if (outcome?.came !== "declined" && saysYes) await agree(mentee, on(1, hour(8 + (index % 12), 15)));
  if (outcome?.came === "waiting") return;
  if (outcome?.came === "declined") {
    const { by, words, note } = outcome;
    const decline = declinePairingSchema.parse({ pairingId, words, note });
    await atTime(on(2, "20:10"), () => declinePairing(as(pair[by]), decline));
    return;
  }
  await agree(mentor, on(2 + (index % 3), hour(9 + (index % 10), 40)));
  if (outcome?.came !== "ended") return;
  const end = endPairingSchema.parse({ pairingId, reason: outcome.reason, note: outcome.note });
  const who = outcome.by === "organizer" ? "organizer" : { mentor, mentee }[outcome.by];
  await atTime(at(season.first + outcome.day, "17:25"), () => endPairing(as(who), end));
}
