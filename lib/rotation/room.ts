import type { Acquaintance } from "./acquaintance";
import type { Table } from "./layout";

/**
 * People (by index) on chairs. It keeps, for every person and table, what that person's acquaintance with the table
 * costs, so that a swap is judged without looking at anybody else.
 */
export class Room {
  private readonly tableOf: Int32Array;
  private readonly links: Float64Array;
  private total = 0;

  constructor(
    private readonly known: Acquaintance,
    private readonly tables: number,
  ) {
    this.tableOf = new Int32Array(known.people).fill(-1);
    this.links = new Float64Array(known.people * tables);
  }

  get cost(): number {
    return this.total;
  }

  get seating(): Int32Array {
    return this.tableOf.slice();
  }

  at(person: number): number {
    return this.tableOf[person] ?? -1;
  }

  link(person: number, table: number): number {
    return this.links[person * this.tables + table] ?? 0;
  }

  sit(person: number, table: number): void {
    this.total += this.link(person, table);
    this.tableOf[person] = table;
    this.spread(person, table, 1);
  }

  /** What the total would change by if the two, at different tables, changed places. */
  swapGain(a: number, b: number): number {
    const [from, to] = [this.at(a), this.at(b)];
    const joined = this.link(a, to) + this.link(b, from) - 2 * this.known.cost(a, b);
    return joined - this.link(a, from) - this.link(b, to);
  }

  swap(a: number, b: number): void {
    const [from, to] = [this.at(a), this.at(b)];
    this.total += this.swapGain(a, b);
    this.spread(a, from, -1);
    this.spread(b, to, -1);
    this.tableOf[a] = to;
    this.tableOf[b] = from;
    this.spread(a, to, 1);
    this.spread(b, from, 1);
  }

  private spread(person: number, table: number, sign: 1 | -1): void {
    for (let other = 0; other < this.known.people; other++) {
      const slot = other * this.tables + table;
      this.links[slot] = (this.links[slot] ?? 0) + sign * this.known.cost(person, other);
    }
  }
}

/** Each person in `order` takes the free chair of their role at the table where they know fewest; the first of equals. */
export function seatGreedily(
  order: readonly number[],
  isMentor: readonly boolean[],
  layout: readonly Table[],
  known: Acquaintance,
): Room {
  const room = new Room(known, layout.length);
  const free = layout.map((table) => ({ ...table }));
  for (const person of order) {
    const role = isMentor[person] ? "mentors" : "mentees";
    let best = -1;
    free.forEach((chairs, table) => {
      if (chairs[role] > 0 && (best < 0 || room.link(person, table) < room.link(person, best))) best = table;
    });
    const chairs = free[best];
    if (chairs) {
      chairs[role] -= 1;
      room.sit(person, best);
    }
  }
  return room;
}
