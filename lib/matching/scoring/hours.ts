/** Hours of a week. */
const WEEK = 168;
const WORDS = 6;

/**
 * When somebody can, on one clock for all. Hours of somebody whose clock is not a whole number of hours from UTC do not begin
 * when the others' do: `late` says how much after the full hour they begin, as a share of an hour.
 */
export type Week = {
  /** One bit per hour of the week in UTC, Monday first. */
  bits: Int32Array;
  /** The same an hour later, and an hour earlier. */
  after: Int32Array;
  before: Int32Array;
  late: number;
  /** Minutes their clock is ahead of UTC. */
  offset: number;
};

/** The week of somebody who can at these hours on a clock so many minutes ahead of UTC. Sunday's end is Monday's beginning. */
export function weekOf(hours: readonly number[], offset: number): Week {
  const earlier = Math.ceil(offset / 60);
  const on = (by: number) => {
    const bits = new Int32Array(WORDS);
    for (const hour of hours) {
      const at = (((hour - earlier + by) % WEEK) + WEEK) % WEEK;
      bits[at >> 5] = (bits[at >> 5] as number) | (1 << (at & 31));
    }
    return bits;
  };
  return { bits: on(0), after: on(1), before: on(-1), late: earlier - offset / 60, offset };
}

/** How much time of the week suits both, in hours; in parts of an hour where their clocks differ by parts of one. */
export function sharedHours(one: Week, other: Week): number {
  const shift = other.late - one.late;
  const same = common(one.bits, other.bits);
  if (shift === 0) return same;
  const part = Math.abs(shift);
  return same * (1 - part) + common(one.bits, shift > 0 ? other.after : other.before) * part;
}

function common(one: Int32Array, other: Int32Array): number {
  let count = 0;
  for (let word = 0; word < WORDS; word++) count += ones((one[word] as number) & (other[word] as number));
  return count;
}

/** How many bits are set, counted in pairs, fours and bytes at once. */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The hours of the week, on one's own clock, in which at least part suits the other too. */
export function sharedOnOwnClock(one: Week, other: Week): number[] {
  const shift = other.late - one.late;
  const beside = shift > 0 ? other.after : other.before;
  return Array.from({ length: WEEK }, (_, at) => at)
    .filter((at) => has(one.bits, at) && (has(other.bits, at) || (shift !== 0 && has(beside, at))))
    .map((at) => (at + Math.ceil(one.offset / 60) + WEEK) % WEEK)
    .sort((a, b) => a - b);
}

const has = (bits: Int32Array, at: number) => (((bits[at >> 5] as number) >> (at & 31)) & 1) === 1;

/** Minutes a time zone (IANA) is ahead of UTC at an instant; 0 for one that nobody knows. */
export function offsetOf(timeZone: string | null, at: Date): number {
  if (timeZone === null) return 0;
  try {
    const format = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" });
    const name = format.formatToParts(at).find(({ type }) => type === "timeZoneName")?.value ?? "";
    const [, sign, hours, minutes] = /([+-])(\d+):(\d+)/.exec(name) ?? [];
    const ahead = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
    return sign === "-" ? -ahead : ahead;
  } catch {
    return 0;
  }
}
