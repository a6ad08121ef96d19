import fc from "fast-check";
import type { MatchInput } from "../types";

type Shape = {
  mentees: number;
  mentors: number;
  /** Of ten pairs, so many are forbidden. */
  forbidden: number;
  capacity: number;
};

/** Scores of few sizes make ties, of many make none; both happen. */
const scores = fc.constantFrom(2, 5, 1_000_000).chain((steps) => fc.constant(steps));

/** Inputs with capacities, forbidden pairs, locked pairs and preferences, at most as large as `most`. */
export function inputs(most: Shape, mode: MatchInput["mode"]): fc.Arbitrary<MatchInput> {
  return fc
    .record({
      mentees: fc.integer({ min: 0, max: most.mentees }),
      mentors: fc.integer({ min: 0, max: most.mentors }),
      forbidden: fc.integer({ min: 0, max: most.forbidden }),
      capacity: fc.integer({ min: 1, max: most.capacity }),
      steps: scores,
      locks: fc.integer({ min: 0, max: 3 }),
      preferences: fc.boolean(),
      draw: fc.infiniteStream(fc.nat(999_999)),
    })
    .map(({ draw, steps, locks, preferences, ...shape }) => {
      const number = (below: number) => (draw.next().value as number) % below;
      const table = <T>(cell: () => T) =>
        Array.from({ length: shape.mentees }, () => Array.from({ length: shape.mentors }, cell));
      const score = table(() => (number(10) < shape.forbidden ? null : number(steps + 1) / steps));
      const mentees = score.map((_, at) => ({ id: `mentee${at}` }));
      const mentors = Array.from({ length: shape.mentors }, (_, at) => ({
        id: `mentor${at}`,
        capacity: number(shape.capacity + 1),
      }));
      const locked = lock({ mentees, mentors, score, mode }, locks, number);
      if (!preferences) return { mentees, mentors, score, locked, mode };
      const preference = () => table(() => number(6));
      return {
        ...{ mentees, mentors, score, locked, mode },
        menteePreference: preference(),
        mentorPreference: preference(),
      };
    });
}

/** Up to so many locked pairs, of those that may be. */
function lock(input: MatchInput, tries: number, number: (below: number) => number): [string, string][] {
  const left = input.mentors.map(({ capacity }) => capacity);
  const locked = new Map<string, string>();
  for (let i = 0; i < tries && input.mentees.length > 0 && input.mentors.length > 0; i++) {
    const [mentee, mentor] = [number(input.mentees.length), number(input.mentors.length)];
    const [one, other] = [input.mentees[mentee], input.mentors[mentor]];
    if (!one || !other || locked.has(one.id) || left[mentor] === 0) continue;
    if (input.score[mentee]?.[mentor] === null) continue;
    left[mentor] = (left[mentor] ?? 0) - 1;
    locked.set(one.id, other.id);
  }
  return [...locked];
}
