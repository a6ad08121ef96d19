/** The nodes 0 to `size` - 1 by distance, nearest first. A node is in it at most once, and comes nearer by `push`. */
export class Heap {
  private readonly nodes: Int32Array;
  private readonly place: Int32Array;
  private readonly distance: Float64Array;
  length = 0;

  constructor(size: number) {
    this.nodes = new Int32Array(size);
    this.place = new Int32Array(size).fill(-1);
    this.distance = new Float64Array(size);
  }

  /** The distance of the nearest, Infinity where there is none. */
  get nearest(): number {
    return this.length > 0 ? (this.distance[this.nodes[0] as number] as number) : Number.POSITIVE_INFINITY;
  }

  push(node: number, distance: number): void {
    let at = this.place[node] as number;
    if (at < 0) at = this.length++;
    this.distance[node] = distance;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const other = this.nodes[above] as number;
      if ((this.distance[other] as number) <= distance) break;
      this.put(other, at);
      at = above;
    }
    this.put(node, at);
  }

  pop(): number {
    const top = this.nodes[0] as number;
    this.place[top] = -1;
    const node = this.nodes[--this.length] as number;
    if (this.length === 0) return top;
    const distance = this.distance[node] as number;
    let at = 0;
    for (let below = 1; below < this.length; below = 2 * at + 1) {
      const right = below + 1;
      if (right < this.length && this.far(right) < this.far(below)) below = right;
      if (this.far(below) >= distance) break;
      this.put(this.nodes[below] as number, at);
      at = below;
    }
    this.put(node, at);
    return top;
  }

  clear(): void {
    for (let at = 0; at < this.length; at++) this.place[this.nodes[at] as number] = -1;
    this.length = 0;
  }

  private far(at: number): number {
    return this.distance[this.nodes[at] as number] as number;
  }

  private put(node: number, at: number): void {
    this.nodes[at] = node;
    this.place[node] = at;
  }
}
