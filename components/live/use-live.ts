"use client";

import { useParams } from "next/navigation";
import { useEffect, useRef } from "react";
import { coalesced } from "@/lib/coalesced";
import type { Heard } from "@/lib/live/rules";
import { listenLive, type ToldOfWriting } from "./listen";

type Live = {
  sessionId: string;
  /** The cursor of what the page shows now; a callback, because it moves. */
  cursor: () => number;
  /** Whether a piece of news is for this page. */
  wanted?: (heard: Pick<Heard, "about" | "groupId">) => boolean;
  /** Fetches what changed. Never called twice at a time; what comes meanwhile is one more call. */
  fetchNews: (newest: number) => Promise<void>;
  writing?: (told: ToldOfWriting) => void;
};

/** Calls `fetchNews` whenever something newer than the page's cursor is there, also after the stream was lost for a while. */
export function useLive(live: Live): void {
  const { orgSlug } = useParams<{ orgSlug: string }>();
  const { sessionId } = live;
  const current = useRef(live);
  current.current = live;

  useEffect(() => {
    let newest = 0;
    const fetching = coalesced(() => current.current.fetchNews(newest));
    const ask = (seq: number) => {
      newest = Math.max(newest, seq);
      if (newest > current.current.cursor()) fetching.ask();
    };
    const query = new URLSearchParams({ org: orgSlug, session: sessionId });
    const stop = listenLive({
      url: `/api/live?${query}`,
      hello: ask,
      news: ({ seq, ...heard }) => {
        if (current.current.wanted?.(heard) ?? true) ask(seq);
      },
      writing: (told) => current.current.writing?.(told),
    });
    return () => {
      stop();
      fetching.stop();
    };
  }, [orgSlug, sessionId]);
}
