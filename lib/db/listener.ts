import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

/** The one connection on which a process hears of other processes. */
export type Listener = { stop: () => Promise<void> };

type Hearing = {
  /** Hears of every notification on the channel. */
  heard: (payload: string) => void;
  /** Whenever the connection stands, also after it was lost: what was said meanwhile has to be read. */
  connected: () => void;
};

const PULSE = 10_000;
const soonest = 100;
const latest = 5_000;

/**
 * Listens on a channel until stopped, and connects again whenever the connection is lost. A LISTEN belongs to its session, so it
 * goes around a pooler where `DATABASE_DIRECT_URL` says how. Any role may listen, and the payloads are ids.
 */
export function listen(channel: string, { heard, connected }: Hearing): Listener {
  const stopping = new AbortController();
  let wait = soonest;

  async function once(): Promise<void> {
    const client = new pg.Client({
      connectionString: process.env.DATABASE_DIRECT_URL ?? process.env.DATABASE_URL,
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
      keepAlive: true,
      application_name: "council live",
    });
    const { promise: lost, resolve: lose } = Promise.withResolvers<void>();
    const giveUp = () => lose();
    client.on("error", giveUp);
    client.on("end", giveUp);
    stopping.signal.addEventListener("abort", giveUp);
    // A connection that is cut without a word says nothing until it is asked.
    const pulse = setInterval(() => client.query("select").catch(() => client.end()), PULSE);
    try {
      await client.connect();
      client.on("notification", ({ payload }) => heard(payload ?? ""));
      await client.query(`listen ${client.escapeIdentifier(channel)}`);
      wait = soonest;
      connected();
      await lost;
    } finally {
      clearInterval(pulse);
      stopping.signal.removeEventListener("abort", giveUp);
      await client.end().catch(() => {});
    }
  }

  async function loop(): Promise<void> {
    while (!stopping.signal.aborted) {
      await once().catch(() => {});
      await sleep(wait, undefined, { signal: stopping.signal }).catch(() => {});
      wait = Math.min(wait * 2, latest);
    }
  }

  const done = loop();
  return {
    stop: async () => {
      stopping.abort();
      await done;
    },
  };
}
