"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { newFormKey } from "@/components/ui/form-key";
import { onKeptElsewhere } from "@/components/ui/kept";
import { post } from "./post";
import { createSender, type SenderState } from "./sender";
import { dropEntry, type Entry, entriesOf, nextMoment, putEntry } from "./store";

export type Outbox = {
  /** What the server does not have yet, in the order it was written. */
  entries: readonly Entry[];
  state: SenderState;
  /** Keeps something on this phone and sends it. Answers with its id. */
  add: (to: string, body: Record<string, string>) => string;
  /** Sends a refused one once more. */
  tryAgain: (entry: Entry) => void;
  /** Forgets one. */
  letGo: (entry: Entry) => void;
};

/**
 * What a person writes, kept in this browser until the server has it: sent once, in order, by one tab, as soon as there is a
 * connection. `sent` hears of each one that arrived.
 */
export function useOutbox(owner: string, sent?: (entry: Entry) => void): Outbox {
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const [state, setState] = useState<SenderState>("sending");
  const sender = useRef<ReturnType<typeof createSender>>(undefined);
  const arrived = useRef(sent);
  arrived.current = sent;

  const look = useCallback(() => setEntries(entriesOf(owner)), [owner]);

  useEffect(() => {
    const own = createSender({
      owner,
      send: post,
      changed: (now, entry) => {
        setState(now);
        look();
        if (entry) arrived.current?.(entry);
      },
    });
    sender.current = own;
    look();
    own.flush();
    const seen = () => {
      if (document.visibilityState === "visible") own.flush();
    };
    const stopLooking = onKeptElsewhere(look);
    window.addEventListener("online", own.flush);
    document.addEventListener("visibilitychange", seen);
    return () => {
      own.stop();
      stopLooking();
      window.removeEventListener("online", own.flush);
      document.removeEventListener("visibilitychange", seen);
    };
  }, [owner, look]);

  const change = (work: () => void) => {
    work();
    look();
    sender.current?.flush();
  };
  return {
    entries,
    state,
    add: (to, body) => {
      const id = newFormKey();
      change(() => putEntry(owner, { id, at: nextMoment(owner, Date.now()), to, body }));
      return id;
    },
    tryAgain: ({ refused: _, ...entry }) => change(() => putEntry(owner, entry)),
    letGo: (entry) => change(() => dropEntry(owner, entry)),
  };
}
