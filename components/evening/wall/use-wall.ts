"use client";

import { useEffect, useRef, useState } from "react";
import { listenLive } from "@/components/live/listen";
import { coalesced } from "@/lib/coalesced";
import type { Wall } from "@/lib/evening/wall/rules";

export type WallSources = {
  /** Where the wall is read anew, and where it hears that it should be. */
  read: string;
  live: string;
};

type Standing = { wall: Wall; connected: boolean; withdrawn: boolean };

/**
 * A wall that follows its evening. Cut off it goes on showing what it has, and catches up by itself; once its link has been taken
 * back it says so.
 */
export function useWall(first: Wall, { read, live }: WallSources): Standing {
  const [wall, setWall] = useState(first);
  const [connected, setConnected] = useState(true);
  const [withdrawn, setWithdrawn] = useState(false);
  const cursor = useRef(first.cursor);

  useEffect(() => {
    const fetching = coalesced(async () => {
      // A stream may look alive for a while after the net is gone; what cannot be fetched is the sign.
      const response = await fetch(read, { cache: "no-store" }).catch((error: unknown) => {
        setConnected(false);
        throw error;
      });
      if (response.status === 404) return setWithdrawn(true);
      if (!response.ok) throw new Error(`the wall answered ${response.status}`);
      const next: Wall = await response.json();
      cursor.current = next.cursor;
      setWithdrawn(false);
      setConnected(true);
      setWall(next);
    });
    const stop = listenLive({
      url: live,
      hello: (latest) => latest > cursor.current && fetching.ask(),
      news: ({ seq }) => seq > cursor.current && fetching.ask(),
      connected: (yes) => {
        setConnected(yes);
        // A stream that ends may mean that the link was taken back.
        if (!yes) fetching.ask();
      },
    });
    const lost = () => setConnected(false);
    window.addEventListener("offline", lost);
    window.addEventListener("online", fetching.ask);
    return () => {
      window.removeEventListener("offline", lost);
      window.removeEventListener("online", fetching.ask);
      stop();
      fetching.stop();
    };
  }, [read, live]);

  return { wall, connected, withdrawn };
}
