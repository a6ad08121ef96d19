// A small piece of work that a browser does before it sends: nothing for one person, much for whoever sends thousands. No
// third party is asked. The same code looks for the answer in the browser and checks it on the server, so it is written here:
// SHA-256 (FIPS 180-4), for short ASCII texts.

/** How many zero bits the answer's hash begins with: about 65,000 tries, a quarter of a second on a phone. */
const BITS = 16;

const first = [2, 3, 5, 7, 11, 13, 17, 19];
const fraction = (root: number) => Math.floor((root - Math.floor(root)) * 2 ** 32);
const primes = (count: number): number[] => {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
};
const START = first.map((prime) => fraction(Math.sqrt(prime)));
const ROUNDS = Uint32Array.from(primes(64), (prime) => fraction(Math.cbrt(prime)));

const turn = (x: number, by: number): number => (x >>> by) | (x << (32 - by));
const at = (list: ArrayLike<number>, index: number): number => list[index] ?? 0;

/** The eight words of the SHA-256 of an ASCII text. */
export function sha256(text: string): Uint32Array {
  const blocks = Math.ceil((text.length + 9) / 64);
  const bytes = new DataView(new ArrayBuffer(blocks * 64));
  for (let i = 0; i < text.length; i++) bytes.setUint8(i, text.charCodeAt(i) & 0xff);
  bytes.setUint8(text.length, 0x80);
  bytes.setUint32(blocks * 64 - 4, text.length * 8);
  const hash = Uint32Array.from(START);
  const w = new Uint32Array(64);
  for (let block = 0; block < blocks; block++) {
    for (let i = 0; i < 16; i++) w[i] = bytes.getUint32(block * 64 + i * 4);
    mix(hash, w);
  }
  return hash;
}

function mix(hash: Uint32Array, w: Uint32Array): void {
  for (let i = 16; i < 64; i++) {
    const [x, y] = [at(w, i - 15), at(w, i - 2)];
    const s0 = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
    const s1 = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
    w[i] = at(w, i - 16) + s0 + at(w, i - 7) + s1;
  }
  let [a, b, c, d, e, f, g, h] = hash as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (let i = 0; i < 64; i++) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + at(ROUNDS, i) + at(w, i)) | 0;
    const t2 = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => {
    hash[i] = at(hash, i) + word;
  });
}

/** Whether `answer` is one to this task. */
export const isWorked = (task: string, answer: string): boolean =>
  /^\d{1,12}$/.test(answer) && at(sha256(`${task}:${answer}`), 0) >>> (32 - BITS) === 0;

/** Looks for an answer among `tries` numbers from `from` on; null where none of them is one. */
export function workOn(task: string, from: number, tries: number): string | null {
  for (let n = from; n < from + tries; n++) if (isWorked(task, String(n))) return String(n);
  return null;
}
