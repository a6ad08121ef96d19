import "server-only";
import { now } from "@/lib/clock";
import { coalesced } from "@/lib/coalesced";
import { type Listener, listen } from "@/lib/db/listener";
import { onWakeLive } from "@/lib/db/wake";
import { batchSize, channel, newsAfter, relayNews, tellAll } from "@/lib/jobs/live/relay";
import { breatheAll, closeAll, followers, tell, tellOfWriting, whenWatched } from "@/lib/live/hub";
import { seqAt, unpacked } from "@/lib/live/rules";
import { onWriting, packedWriting, unpackedWriting, type Writing } from "@/lib/live/writing";

type Live = { stop: () => Promise<void> };

// Next loads modules more than once; a process has one of them all the same.
const holder = globalThis as typeof globalThis & { councilLive?: Live };

const POLL = 1_000;
const BREATH = 25_000;
const BREATHER = 200;
/** How far clocks of two machines, and what was under way when a connection was lost, may lie apart. */
const MARGIN = 60_000;

/** Starts what this process does for live pages, once: handing on what it writes, and, while anybody follows, listening. */
export function startLive(): void {
  holder.councilLive ??= start();
}

/** Ends every live page's stream, so that a server that is told to stop can; the pages come back by themselves. */
export async function stopLive(): Promise<void> {
  const live = holder.councilLive;
  holder.councilLive = undefined;
  await live?.stop();
}

function start(): Live {
  const relay = startRelay();
  const writing = startWriting();
  let listener: Listener | undefined;
  let breathing: NodeJS.Timeout | undefined;
  let heardAt = now();
  let stopped = false;

  /** What was said while nobody here listened. A page that has heard it already fetches nothing. */
  async function catchUp(): Promise<void> {
    const asked = now();
    try {
      tell(await newsAfter(seqAt(heardAt) - MARGIN * 1000));
      heardAt = asked;
    } catch {
      if (!stopped) setTimeout(catchUp, POLL).unref();
    }
  }

  whenWatched(() => {
    if (listener) return;
    heardAt = now();
    breathing = setInterval(breatheAll, BREATH);
    listener = listen(channel, {
      heard: (said) => {
        heardAt = now();
        tell(unpacked(said));
        tellOfWriting(unpackedWriting(said));
      },
      connected: () => void catchUp(),
    });
  });
  return {
    async stop() {
      stopped = true;
      whenWatched(() => {});
      closeAll();
      clearInterval(breathing);
      writing.stop();
      await Promise.all([relay.stop(), listener?.stop()]);
    },
  };
}

/** Tells of everybody who writes in one breath, a few times a second at most. */
function startWriting(): { stop: () => void } {
  let waiting: Writing[] = [];
  let timer: NodeJS.Timeout | undefined;
  onWriting((one) => {
    waiting.push(one);
    timer ??= setTimeout(() => {
      const texts = packedWriting(waiting);
      waiting = [];
      timer = undefined;
      tellAll(texts).catch(() => {});
    }, BREATHER);
  });
  return {
    stop() {
      onWriting(undefined);
      clearTimeout(timer);
    },
  };
}

/**
 * Relays at once when this process has written something; while anybody follows here, it also looks every second for what a
 * process left behind that ended between its commit and its relay.
 */
function startRelay(): Live {
  const relaying = coalesced(async () => {
    try {
      // What is written meanwhile asks for itself; only what one batch does not hold has nobody else.
      if ((await relayNews()) === batchSize) relaying.ask();
    } catch (error) {
      console.error(`[live] ${error instanceof Error ? error.message : "unknown error"}`);
      throw error;
    }
  }, POLL);
  onWakeLive(relaying.ask);
  const timer = setInterval(() => {
    if (followers() > 0) relaying.ask();
  }, POLL);
  timer.unref();
  return {
    stop() {
      onWakeLive(undefined);
      clearInterval(timer);
      return relaying.stop();
    },
  };
}
