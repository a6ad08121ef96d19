"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { ToldOfWriting } from "@/components/live/listen";
import { useLive } from "@/components/live/use-live";
import type { PointNews } from "@/lib/points/live/queries";
import type { PointsPage } from "@/lib/points/queries";
import { afterNews, afterReading, type Known } from "./known";

type Group = {
  here: string;
  page: PointsPage;
  groupId: string;
  heardWriting: (told: ToldOfWriting) => void;
};

/** The points of a group as they come: what the page was read with, and what has changed since. */
export function useGroupPoints({ here, page, groupId, heardWriting }: Group) {
  const { refresh } = useRouter();
  const [known, setKnown] = useState<Known>({ cursor: page.cursor, points: page.points });
  const latest = useRef(known);
  latest.current = known;

  useEffect(() => {
    setKnown((before) => afterReading(before, page));
  }, [page]);

  async function fetchNews(): Promise<void> {
    const query = new URLSearchParams({ group: groupId, cursor: String(latest.current.cursor) });
    const response = await fetch(`${here}/points/news?${query}`, { redirect: "manual" });
    // Not for this reader any more, or nobody is signed in: the page itself knows what to say.
    if (response.status === 404 || response.type === "opaqueredirect") return refresh();
    if (!response.ok) throw new Error("not now");
    const news: PointNews = await response.json();
    latest.current = afterNews(latest.current, news);
    setKnown((before) => afterNews(before, news));
    if (news.anew) refresh();
  }

  useLive({
    sessionId: page.id,
    cursor: () => latest.current.cursor,
    // Who is here changes nothing about what a group says.
    wanted: ({ about, groupId: of }) => about !== "presence" && (of === null || of === groupId),
    fetchNews,
    writing: heardWriting,
  });
  return known;
}
