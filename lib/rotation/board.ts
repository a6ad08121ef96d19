import { LEVELS, type Prices } from "./prices";
import type { Problem } from "./problem";

/**
 * All rounds at once, as people on chairs. Chairs are numbered through, round by round and group by group, mentors' chairs
 * first; people only change places with people of their own role, so sizes and mentors stay as they were laid. For every
 * two it keeps what they are to each other and how often they meet, in one number, by which prices are looked up.
 */
export class Board {
  readonly people: number;
  /** Who sits on a chair; -1 while nobody does. */
  readonly sitting: Int32Array;
  /** The first chair of the chair's group, and the first behind it. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The chairs of each round and role: `pools[2 * round]` the mentees', `pools[2 * round + 1]` the mentors'. */
  readonly pools: Int32Array[] = [];
  private readonly chairOf: Int32Array;
  private readonly state: Int32Array;
  /** What one more meeting of two would cost them, and one less spare them; kept beside `state`, so that a swap is judged fast. */
  private readonly more: Float64Array;
  private readonly less: Float64Array;
  cost = 0;

  constructor(
    readonly problem: Problem,
    private prices: Prices,
  ) {
    const chairs = problem.rounds.reduce((sum, { here }) => sum + here.length, 0);
    this.people = problem.ids.length;
    this.sitting = new Int32Array(chairs).fill(-1);
    this.from = new Int32Array(chairs);
    this.to = new Int32Array(chairs);
    this.chairOf = new Int32Array(problem.rounds.length * this.people).fill(-1);
    this.state = Int32Array.from(problem.kind, (kind, pair) => {
      return kind * LEVELS + Math.min(problem.met[pair] ?? 0, LEVELS - 1 - problem.rounds.length);
    });
    this.more = Float64Array.from(this.state, (at) => prices.rise[at] ?? 0);
    this.less = Float64Array.from(this.state, (at) => prices.fall[at] ?? 0);
    this.layChairs();
  }

  private layChairs(): void {
    let next = 0;
    for (const { tables } of this.problem.rounds) {
      const pools: [number[], number[]] = [[], []];
      for (const { mentors, mentees } of tables) {
        const first = next;
        for (; next < first + mentors + mentees; next++) {
          this.from[next] = first;
          this.to[next] = first + mentors + mentees;
          pools[next < first + mentors ? 1 : 0].push(next);
        }
      }
      this.pools.push(Int32Array.from(pools[0]), Int32Array.from(pools[1]));
    }
  }

  /** The chair of somebody in a round; -1 where they have none. */
  chair(round: number, person: number): number {
    return this.chairOf[round * this.people + person] ?? -1;
  }

  /** What it costs somebody to come to a chair, beside whoever sits there already. */
  sitCost(person: number, chair: number): number {
    let sum = 0;
    for (let at = this.from[chair] as number; at < (this.to[chair] as number); at++) {
      const other = this.sitting[at] as number;
      if (other >= 0 && at !== chair) sum += this.more[person * this.people + other] as number;
    }
    return sum;
  }

  sit(round: number, person: number, chair: number): void {
    this.cost += this.sitCost(person, chair);
    this.meet(person, chair, 1);
    this.sitting[chair] = person;
    this.chairOf[round * this.people + person] = chair;
  }

  /** What those who share their groups with these two chairs would pay more if the two changed places. */
  swapCost(a: number, b: number): number {
    const { sitting, more, less, people } = this;
    const mine = (sitting[a] as number) * people;
    const theirs = (sitting[b] as number) * people;
    let sum = 0;
    for (let at = this.from[a] as number, end = this.to[a] as number; at < end; at++) {
      if (at === a) continue;
      const other = sitting[at] as number;
      sum += (more[theirs + other] as number) - (less[mine + other] as number);
    }
    for (let at = this.from[b] as number, end = this.to[b] as number; at < end; at++) {
      if (at === b) continue;
      const other = sitting[at] as number;
      sum += (more[mine + other] as number) - (less[theirs + other] as number);
    }
    return sum;
  }

  swap(round: number, a: number, b: number, cost: number): void {
    const [one, other] = [this.sitting[a] as number, this.sitting[b] as number];
    this.meet(one, a, -1);
    this.meet(other, b, -1);
    this.meet(one, b, 1);
    this.meet(other, a, 1);
    this.sitting[a] = other;
    this.sitting[b] = one;
    this.chairOf[round * this.people + one] = b;
    this.chairOf[round * this.people + other] = a;
    this.cost += cost;
  }

  /** Judges by other prices from now on. */
  reprice(prices: Prices): void {
    const seating = this.sitting.slice();
    this.clear();
    this.prices = prices;
    this.state.forEach((at, pair) => {
      this.more[pair] = prices.rise[at] ?? 0;
      this.less[pair] = prices.fall[at] ?? 0;
    });
    this.restore(seating);
  }

  /** Seats everybody as in an earlier copy of `sitting`. */
  restore(seating: Int32Array): void {
    this.clear();
    this.pools.forEach((pool, at) => {
      for (const chair of pool) this.sit(at >> 1, seating[chair] as number, chair);
    });
  }

  private clear(): void {
    this.sitting.forEach((person, chair) => {
      if (person < 0) return;
      this.sitting[chair] = -1;
      this.meet(person, chair, -1);
    });
    this.chairOf.fill(-1);
    this.cost = 0;
  }

  private meet(person: number, chair: number, change: 1 | -1): void {
    const { sitting, state, more, less, people } = this;
    const { rise, fall } = this.prices;
    for (let at = this.from[chair] as number, end = this.to[chair] as number; at < end; at++) {
      const other = sitting[at] as number;
      if (other < 0 || at === chair) continue;
      const [pair, mirrored] = [person * people + other, other * people + person];
      const now = (state[pair] as number) + change;
      state[pair] = state[mirrored] = now;
      more[pair] = more[mirrored] = rise[now] as number;
      less[pair] = less[mirrored] = fall[now] as number;
    }
  }
}
