import { dropEntry, type Entry, entriesOf, putEntry } from "./store";

/** What became of an attempt: `later` for a lost connection or a server in trouble, `signIn` where nobody is signed in. */
export type Outcome = "sent" | "later" | "signIn" | { refused: string };

/** sending: on its way, or nothing to send. waiting: what is there will be tried again. signIn: only after signing in. */
export type SenderState = "sending" | "waiting" | "signIn";

type SenderOptions = {
  /** Whose entries. */
  owner: string;
  send: (entry: Entry) => Promise<Outcome>;
  /** Something was sent, refused or put off. */
  changed: (state: SenderState, sent?: Entry) => void;
  /** Runs `work` while no other tab of this browser runs it. */
  alone?: (name: string, work: () => Promise<void>) => Promise<void>;
};

const soonest = 1_000;
const latest = 20_000;

/** Other tabs wait for their turn; where a browser has no lock to give, the entries' ids alone keep them from counting twice. */
async function inTurn(name: string, work: () => Promise<void>): Promise<void> {
  if (typeof navigator === "undefined" || !navigator.locks) return work();
  let begun = false;
  await navigator.locks
    .request(name, () => {
      begun = true;
      return work();
    })
    .catch((error: unknown) => (begun ? Promise.reject(error) : work()));
}

/** Sends what waits, one after another in the order it was written, until all is sent; a refused one is kept and passed over. */
export function createSender({ owner, send, changed, alone = inTurn }: SenderOptions) {
  let running = false;
  let asked = false;
  let stopped = false;
  let wait = soonest;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const next = () => entriesOf(owner).find(({ refused }) => refused === undefined);

  async function sendAll(): Promise<void> {
    for (let entry = next(); entry && !stopped; entry = next()) {
      const outcome = await send(entry).catch((): Outcome => "later");
      if (outcome === "later" || outcome === "signIn") {
        putOff(outcome === "later" ? "waiting" : "signIn");
        return;
      }
      wait = soonest;
      if (outcome === "sent") dropEntry(owner, entry);
      else putEntry(owner, { ...entry, refused: outcome.refused });
      changed("sending", outcome === "sent" ? entry : undefined);
    }
  }

  function putOff(state: SenderState): void {
    timer = setTimeout(flush, wait);
    wait = Math.min(wait * 2, latest);
    changed(state);
  }

  async function run(): Promise<void> {
    running = true;
    while (asked && !stopped) {
      asked = false;
      await alone(`outbox:${owner}`, sendAll).catch(() => putOff("waiting"));
    }
    running = false;
  }

  /** Sends what waits now; also what is asked for meanwhile. */
  function flush(): void {
    clearTimeout(timer);
    asked = true;
    if (!running) void run();
  }

  return {
    flush,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
