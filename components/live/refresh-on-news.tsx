"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useTransition } from "react";
import { useLive } from "./use-live";

type RefreshOnNewsProps = { sessionId: string; groupId?: string; about?: readonly string[]; since: number };

/** Fetches the page's data anew when something has changed. What is being typed is left alone. */
export function RefreshOnNews({ sessionId, groupId, about, since }: RefreshOnNewsProps) {
  const { refresh } = useRouter();
  const [busy, start] = useTransition();
  const cursor = useRef(since);
  const settled = useRef<() => void>(() => {});

  useEffect(() => {
    if (!busy) settled.current();
  }, [busy]);

  useLive({
    sessionId,
    cursor: () => cursor.current,
    wanted: (heard) =>
      (!groupId || heard.groupId === null || heard.groupId === groupId) &&
      (!about || about.includes(heard.about)),
    fetchNews: (newest) =>
      new Promise((resolve) => {
        cursor.current = newest;
        settled.current = resolve;
        start(refresh);
      }),
  });
  return null;
}
