import { coalesced } from "@/lib/coalesced";
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
  const sending = coalesced(() => alone(`outbox:${owner}`, sendNext), soonest, latest);

  async function sendNext(): Promise<void> {
    const entry = entriesOf(owner).find(({ refused }) => refused === undefined);
    if (!entry) return;
    const outcome = await send(entry).catch((): Outcome => "later");
    if (outcome === "later" || outcome === "signIn") {
      changed(outcome === "later" ? "waiting" : "signIn");
      throw new Error(outcome);
    }
    if (outcome === "sent") dropEntry(owner, entry);
    else putEntry(owner, { ...entry, refused: outcome.refused });
    changed("sending", outcome === "sent" ? entry : undefined);
    sending.ask();
  }

  return {
    /** Sends what waits now; also what is asked for meanwhile. */
    flush: sending.ask,
    stop: sending.stop,
  };
}
