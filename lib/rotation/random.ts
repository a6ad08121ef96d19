/** A small seeded generator (mulberry32, Tommy Ettinger, public domain): whole numbers from 0 to `below` - 1. */
export function seededRandom(seed: number): (below: number) => number {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** The items in an order that depends on `random` alone (Fisher and Yates). Returns a new array. */
export function shuffled<T>(items: readonly T[], random: (below: number) => number): T[] {
  const left = [...items];
  const drawn: T[] = [];
  while (left.length > 0) {
    const [next] = left.splice(random(left.length), 1);
    if (next !== undefined) drawn.push(next);
  }
  return drawn;
}
