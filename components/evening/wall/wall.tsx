"use client";

import type { Wall as WallData } from "@/lib/evening/wall/rules";
import { useAwake } from "./use-awake";
import { useWall, type WallSources } from "./use-wall";
import { WallCorner } from "./wall-corner";
import { WallEnd } from "./wall-end";
import { WallGroups } from "./wall-groups";
import { WallNow } from "./wall-now";
import { WallRoom } from "./wall-room";

type WallProps = { first: WallData; sources: WallSources };

/** What the projector shows: who sits where, then what is now, then what the groups bring back. Nothing on it changes anything. */
export function Wall({ first, sources }: WallProps) {
  const { wall, connected, withdrawn } = useWall(first, sources);
  useAwake();
  return (
    <main className="relative grid min-h-dvh grid-rows-[auto_minmax(0,1fr)] gap-[2vw] px-[4vw] pt-[3vw] pb-[max(3.5rem,4vw)]">
      <header className="flex items-baseline justify-between gap-8 text-[clamp(1rem,1.5vw,2rem)] text-ink-soft">
        <h1 className="min-w-0 font-serif wrap-anywhere">
          {wall.title}
          <span className="sr-only"> – the wall</span>
        </h1>
        <p className="shrink-0">{wall.organization}</p>
      </header>
      <WallPart wall={wall} withdrawn={withdrawn} />
      <WallCorner connected={connected} />
    </main>
  );
}

function WallPart({ wall, withdrawn }: { wall: WallData; withdrawn: boolean }) {
  const { running } = wall;
  if (withdrawn) return <WallEnd words="This wall is closed." />;
  if (wall.over || running?.closed) return <WallEnd words="Thank you all. Come home well." />;
  if (!running) return <WallGroups wall={wall} />;
  return running.stage === "room" ? (
    <WallRoom wall={wall} running={running} />
  ) : (
    <WallNow wall={wall} running={running} />
  );
}
