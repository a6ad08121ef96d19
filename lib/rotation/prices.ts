import { APART, CROSS_ROLE, TOGETHER } from "./problem";

/** Meetings of a pair are told apart up to this many; whoever has met more often than that is counted as this. */
export const LEVELS = 512;

/**
 * What one more meeting of two costs, by what they are to each other and how often they have met: `rise[kind * LEVELS +
 * meetings]`; and `fall`, what it costs them to have met this once more than before, so that a swap is judged by look-ups.
 */
export type Prices = { rise: Float64Array; fall: Float64Array };

function prices(cost: (kind: number, meetings: number) => number): Prices {
  const rise = Float64Array.from({ length: 4 * LEVELS }, (_, at) =>
    cost(Math.floor(at / LEVELS), at % LEVELS),
  );
  const fall = rise.map((_, at) => (at % LEVELS === 0 ? 0 : (rise[at - 1] ?? 0)));
  return { rise, fall };
}

/** Only who must and must not sit together: the first look for a seating. */
export const rulesOnly = prices((kind) => (kind === APART ? 4 : kind === TOGETHER ? -1 : 0));

const KEEP_APART = 1e6;
export const SEAT_TOGETHER = 1e3;
/** A mentee meets a mentor for the first time. Outweighs no repeat: there are fewer than a thousand such pairs to win. */
export const NEW_MENTOR = 1e-4;

/**
 * Everything: a repeat costs one, and half as much more for each meeting above the average, rounded down, plus one; above the
 * average, rounded up, plus one, it costs so much more that two are let meet as often only where nothing else is found. Among
 * equals pairs that have met less often meet again, and mentees meet mentors they have not met.
 */
export const everything = (average: number): Prices => {
  const [usual, most] = [Math.max(Math.floor(average) + 1, 2), Math.ceil(average) + 1];
  return prices((kind, meetings) => {
    if (kind === APART) return KEEP_APART;
    if (kind === TOGETHER) return -SEAT_TOGETHER;
    if (meetings === 0) return kind === CROSS_ROLE ? -NEW_MENTOR : 0;
    const above = (limit: number) => Math.max(0, meetings + 1 - limit);
    return 1 + 0.01 * (meetings - 1) + 0.5 * above(usual) + 4 * above(Math.max(most, 2));
  });
};
