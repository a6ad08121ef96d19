import autocannon from "autocannon";

/** An address to ask again and again, with the headers (a session cookie) that open it. */
export type Target = { url: string; headers?: Record<string, string> };

/** Requests a second of both, as information, and the figure: how much of `base` the `subject` reaches. */
export type Comparison = { subject: number; base: number; ratio: number };

type Effort = { rounds: number; seconds: number };

const CONNECTIONS = 10;
const WARM_UP = 3;

/**
 * Compares two addresses under load. Short rounds alternate in the order A B B A, so a machine that grows slower or faster
 * meanwhile weighs on both alike; the ratio is the median over the pairs of neighboring rounds.
 */
export async function compare(subject: Target, base: Target, effort: Effort): Promise<Comparison> {
  // The first seconds of a page go into compiling it.
  for (const target of [base, subject]) await rate(target, WARM_UP);
  const pairs: { subject: number; base: number }[] = [];
  for (let round = 0; round < effort.rounds; round++) {
    if (round % 2 === 0) {
      const ofBase = await rate(base, effort.seconds);
      pairs.push({ base: ofBase, subject: await rate(subject, effort.seconds) });
    } else {
      const ofSubject = await rate(subject, effort.seconds);
      pairs.push({ subject: ofSubject, base: await rate(base, effort.seconds) });
    }
  }
  return {
    subject: median(pairs.map((pair) => pair.subject)),
    base: median(pairs.map((pair) => pair.base)),
    ratio: median(pairs.map((pair) => pair.subject / pair.base)),
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}

/** A fixed number of requests, however long they take. */
export async function warmUp({ url, headers = {} }: Target, amount: number): Promise<void> {
  const { errors, non2xx } = await autocannon({ url, headers, connections: CONNECTIONS, amount });
  if (errors + non2xx > 0)
    throw new Error(`${url} answered ${non2xx} requests with no page, and ${errors} failed.`);
}

/** Requests a second over one round. A page that does not answer 200 throughout is a broken bench, not a slow page. */
export async function rate({ url, headers = {} }: Target, seconds: number): Promise<number> {
  const options = { url, headers, connections: CONNECTIONS, duration: seconds, sampleInt: 50 };
  const { requests, duration, errors, non2xx } = await autocannon(options);
  if (errors + non2xx > 0 || requests.total === 0) {
    throw new Error(
      `${url} answered ${non2xx} of ${requests.total} requests with no page, and ${errors} failed.`,
    );
  }
  return requests.total / duration;
}
