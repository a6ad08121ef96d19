import { expect, test } from "vitest";
import { whatEnds } from "@/lib/people/leaving/rules";

test("what ends is said in sentences, and only what there is", () => {
  expect(whatEnds({ cohorts: 1, pairings: 2, seats: 1 }, true)).toEqual([
    "Your place in one cohort becomes free.",
    "2 pairings end, with a kind word to the other side that one of the two has left.",
    "One seat at evenings to come will be free.",
    "What you said about yourself here, and the portrait, go along.",
  ]);
  expect(whatEnds({ cohorts: 0, pairings: 0, seats: 0 }, false)).toEqual([
    "What they said about themselves here, and the portrait, go along.",
  ]);
});
