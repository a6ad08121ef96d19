"use client";

import Bell from "lucide-react/icons/bell";
import NextLink from "next/link";
import { usePathname, useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { listenLive } from "@/components/live/listen";
import { coalesced } from "@/lib/coalesced";
import { badgeOf, newWords } from "@/lib/letters/inbox/rules";

export type ShellInbox = {
  /** The organization's address part. */
  org: string;
  href: string;
  unread: number;
  /** The cursor of `unread`: what is told later than this is asked for. */
  since: number;
};

/** The way to the inbox, with how much is new in it by now. */
export function InboxLink({ href, ...inbox }: ShellInbox) {
  const here = usePathname() === href;
  const { refresh } = useRouter();
  const count = useUnread(inbox, here ? refresh : undefined);
  return (
    <NextLink
      href={href}
      prefetch={false}
      aria-current={here ? "page" : undefined}
      className="relative inline-flex size-11 items-center justify-center rounded-full text-ink-soft hover:bg-well hover:text-ink aria-[current=page]:text-ink"
    >
      <span className="sr-only">{newWords(count)}</span>
      <Bell aria-hidden="true" className="size-5" />
      {count > 0 && (
        <span
          aria-hidden="true"
          className="absolute end-0.5 top-0.5 min-w-5 rounded-full bg-accent px-1 text-center text-xs leading-5 font-semibold text-accent-ink tabular-nums"
        >
          {badgeOf(count)}
        </span>
      )}
    </NextLink>
  );
}

/** `changed` hears when there is something to show, for a page that shows it. */
function useUnread({ org, unread, since }: Omit<ShellInbox, "href">, changed?: () => void): number {
  const shows = useRef(changed);
  shows.current = changed;
  const [count, setCount] = useState(unread);
  const cursor = useRef(since);
  useEffect(() => {
    setCount(unread);
    cursor.current = since;
  }, [unread, since]);
  useEffect(() => {
    let newest = 0;
    const fetching = coalesced(async () => {
      const upTo = newest;
      const answer = await fetch(`/api/inbox?${new URLSearchParams({ org })}`);
      if (!answer.ok) return;
      setCount(((await answer.json()) as { unread: number }).unread);
      cursor.current = Math.max(cursor.current, upTo);
      shows.current?.();
    });
    const ask = (seq: number) => {
      newest = Math.max(newest, seq);
      if (newest > cursor.current) fetching.ask();
    };
    const url = `/api/live?${new URLSearchParams({ org, inbox: "mine" })}`;
    const stop = listenLive({ url, hello: ask, news: ({ seq }) => ask(seq) });
    return () => {
      stop();
      fetching.stop();
    };
  }, [org]);
  return count;
}
