import fc from "fast-check";
import munkres from "munkres";
import { expect } from "vitest";
import { match } from "../match";
import type { MatchInput, MatchResult } from "../types";
import { best, everyAnswer } from "./brute-force";
import { inputs } from "./inputs";
import { blockingPairsOf, faultsOfCertificate } from "./verify";

const small = { mentees: 6, mentors: 4, forbidden: 7, capacity: 3 };
const larger = { mentees: 40, mentors: 24, forbidden: 9, capacity: 4 };

/** What must hold of every answer, whatever was asked for. */
function expectAnAnswer(input: MatchInput, result: MatchResult): void {
  const seen = [...result.pairs.map(({ mentee }) => mentee), ...result.unmatched];
  expect(seen.sort()).toEqual(input.mentees.map(({ id }) => id).sort());
  for (const { id, capacity } of input.mentors) {
    expect(result.pairs.filter(({ mentor }) => mentor === id).length).toBeLessThanOrEqual(capacity);
  }
  for (const { mentee, mentor, score } of result.pairs) {
    const row = input.mentees.findIndex(({ id }) => id === mentee);
    expect(score).toBe(input.score[row]?.[input.mentors.findIndex(({ id }) => id === mentor)]);
  }
  for (const [mentee, mentor] of input.locked ?? []) {
    expect(result.pairs).toContainEqual(expect.objectContaining({ mentee, mentor }));
  }
  expect(result.blockingPairs).toBe(blockingPairsOf(input, result));
  expect(match(input)).toEqual(result);
}

function expectTheBest(input: MatchInput): void {
  const result = match(input);
  expectAnAnswer(input, result);
  const answer = best(everyAnswer(input), input.mode === "fairest");
  expect(result.pairs.length).toBe(answer.count);
  expect(result.total).toBeCloseTo(answer.total, 9);
  if (input.mode === "fairest" && answer.count > 0) expect(result.minimum).toBe(answer.minimum);
  expect(faultsOfCertificate(input, result)).toEqual([]);
}

function expectProof(input: MatchInput): void {
  const result = match(input);
  expectAnAnswer(input, result);
  expect(faultsOfCertificate(input, result)).toEqual([]);
}

function expectStability(input: MatchInput): void {
  const result = match(input);
  expectAnAnswer(input, result);
  expect(result.blockingPairs).toBe(0);
  expect(result.certificate).toBeNull();
}

/** Without locks and preferences: the plain assignment, each seat a column of its own, that munkres solves too. */
function expectWhatMunkresFinds(input: MatchInput): void {
  const free: MatchInput = { ...input, locked: [] };
  const seats = free.mentors.flatMap(({ capacity }, mentor) =>
    Array.from({ length: capacity }, () => mentor),
  );
  const result = match(free);
  const wanted = free.score.map((line) => seats.map((mentor) => line[mentor] ?? null));
  // A pair that may not be weighs nothing; one that may weighs more than all scores together, and its score.
  const bonus = free.mentees.length + 1;
  const weights = wanted.map((line) => line.map((score) => (score === null ? 0 : score + bonus)));
  const most = Math.max(0, ...weights.flat());
  const pairs = seats.length === 0 ? [] : munkres(weights.map((line) => line.map((weight) => most - weight)));
  const scores = pairs.flatMap(([row, column]) => wanted[row]?.[column] ?? []);
  expect(result.pairs.length).toBe(scores.length);
  expect(result.total).toBeCloseTo(
    scores.reduce((sum, score) => sum + score, 0),
    8,
  );
}

/** Each claim by name, to be tried on so many inputs. */
export const properties: Record<string, (numRuns: number) => void> = {
  "the greatest total of all answers there are": (numRuns) =>
    fc.assert(fc.property(inputs(small, "total"), expectTheBest), { numRuns }),
  "the fairest of all answers there are": (numRuns) =>
    fc.assert(fc.property(inputs(small, "fairest"), expectTheBest), { numRuns }),
  "a total with a proof, where trying all is out of reach": (numRuns) =>
    fc.assert(fc.property(inputs(larger, "total"), expectProof), { numRuns }),
  "the total that munkres finds": (numRuns) =>
    fc.assert(fc.property(inputs(larger, "total"), expectWhatMunkresFinds), { numRuns }),
  "the fairest with a proof, where trying all is out of reach": (numRuns) =>
    fc.assert(fc.property(inputs(larger, "fairest"), expectProof), { numRuns }),
  "nobody who would rather have each other, in a stable answer": (numRuns) =>
    fc.assert(fc.property(inputs(larger, "stable"), expectStability), { numRuns }),
};
