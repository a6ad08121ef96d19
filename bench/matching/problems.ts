import type { MatchInput } from "@/lib/matching/types";
import { seededRandom } from "@/lib/rotation/random";

export type Trial = {
  name: string;
  input: MatchInput;
  /** How often it is run; the fastest counts. */
  times: number;
  /** The most that ours may take, as a share of scipy's time. */
  bar: number;
  /** The most that ours may take, in milliseconds, where that is a bar too. */
  within?: number;
  /** Whether munkres is run as well: it takes minutes for large ones. */
  munkres: boolean;
};

type Shape = { mentees: number; mentors: number; seats: [number, number]; forbidden: number };

/** Scores drawn evenly from 0 to 1: what is hard about them is their number. */
function drawn({ mentees, mentors, seats: [fewest, most], forbidden }: Shape): MatchInput {
  const random = seededRandom(mentees + mentors);
  const share = () => random(2 ** 30) / 2 ** 30;
  return {
    mentees: Array.from({ length: mentees }, (_, at) => ({ id: `mentee ${at}` })),
    mentors: Array.from({ length: mentors }, (_, at) => ({
      id: `mentor ${at}`,
      capacity: fewest + random(most - fewest + 1),
    })),
    score: Array.from({ length: mentees }, () =>
      Array.from({ length: mentors }, () => (forbidden > 0 && share() < forbidden ? null : share())),
    ),
    mode: "total",
  };
}

const square = (size: number): MatchInput =>
  drawn({ mentees: size, mentors: size, seats: [1, 1], forbidden: 0 });

export const trials = (): Trial[] => [
  { name: "200 × 200", input: square(200), times: 101, bar: 1, munkres: true },
  { name: "1,000 × 1,000", input: square(1_000), times: 11, bar: 1, munkres: true },
  { name: "3,000 × 3,000", input: square(3_000), times: 5, bar: 1, munkres: false },
  {
    name: "3,000 × 800, 3–5 seats, a tenth forbidden",
    input: drawn({ mentees: 3_000, mentors: 800, seats: [3, 5], forbidden: 0.1 }),
    ...{ times: 5, bar: 1.2, within: 500, munkres: false },
  },
];
