import { type Choice, choicesFor, placedBy } from "@/lib/pairings/drafts/changing/rules";
import type { Placed } from "@/lib/pairings/drafts/figures/rules";
import { type Matrix, readScores, type Scores } from "@/lib/pairings/drafts/matrix/rules";

/** The scores as they travel to a browser: the packed cells in base64. */
export type SentMatrix = Omit<Matrix, "cells"> & { cells: string };

/** Cells above which a page leaves the prices to the page of a single mentee: 300 mentees × 200 mentors. */
const MOST_CELLS = 60_000;

/** A matrix to send along with a page; null where it would be too heavy for a phone. */
export function toSend({ mentees, mentors, rooms, cells }: Matrix): SentMatrix | null {
  if (mentees.length * mentors.length > MOST_CELLS) return null;
  // One sign at a time: as the arguments of one call they would overflow its stack.
  const signs = Array.from(cells, (byte) => String.fromCharCode(byte)).join("");
  return { mentees, mentors, rooms, cells: btoa(signs) };
}

/** Reads what was sent. */
export const receivedScores = ({ cells, ...rest }: SentMatrix): Scores =>
  readScores({ ...rest, cells: Uint8Array.from(atob(cells), (sign) => sign.charCodeAt(0)) });

/** What every mentor would cost, while a mentee is picked up; who is missing from it is not possible. */
export function pricesOf(menteeId: string, pairs: readonly Placed[], scores: Scores): Map<string, Choice> {
  return new Map(choicesFor(menteeId, pairs, scores).possible.map((choice) => [choice.mentorId, choice]));
}

/** The pairs as they are once a choice is made, for the moment until the server has said so. */
export function afterChoice<P extends Placed>(
  pairs: readonly P[],
  menteeId: string,
  choice: Choice | null,
): P[] {
  const placed = choice ? placedBy(menteeId, choice) : [{ menteeId, mentorId: null, locked: false }];
  const after = new Map(placed.map((pair) => [pair.menteeId, pair]));
  return pairs.map((pair) => ({ ...pair, ...after.get(pair.menteeId) }));
}
