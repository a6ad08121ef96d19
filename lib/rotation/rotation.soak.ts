import fc from "fast-check";
import { it } from "vitest";
import { evenings, expectFewestMoves } from "./testing/evenings";
import { seasons } from "./testing/seasons";
import { expectSound } from "./testing/sound";

const numRuns = Number(process.env.SOAK_SEASONS ?? 3000);
const seed = Number(process.env.SOAK_SEED ?? Math.floor(Math.random() * 2 ** 31));

it(`${numRuns} seasons of up to 60 people, seed ${seed}, keep what a plan promises`, () => {
  fc.assert(fc.property(seasons(60), expectSound), { numRuns, seed });
});

it(`${numRuns} small evenings, seed ${seed}, are seated again with the fewest moves there are`, () => {
  fc.assert(fc.property(evenings, expectFewestMoves), { numRuns, seed });
});
