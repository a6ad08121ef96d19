"use client";

import { classNames } from "@/components/ui/class-names";
import { leftAt, sayLeft, sayLeftInWords, type Timer } from "@/lib/evening/timer/rules";
import { useServerNow } from "./server-clock";

type TimeLeftProps = {
  timer: Timer;
  /** The server's clock when the page was made, in milliseconds since 1970. */
  at: number;
  /** When it ends, in words; null while it stands still. */
  until: string | null;
  size?: "line" | "large" | "wall" | "corner";
};

const sizes = {
  line: "text-2xl",
  large: "text-[clamp(3.5rem,20vw,6rem)] leading-none",
  wall: "text-[clamp(4.5rem,11vw,18rem)] leading-[0.95]",
  corner: "text-[clamp(2rem,4.6vw,7rem)] leading-none",
};
const asleepSizes = {
  line: "text-xl",
  large: "text-4xl leading-[3.5rem]",
  wall: "text-[6vw]",
  corner: "text-[3vw]",
};
const below = {
  line: "text-sm",
  large: "text-lg",
  wall: "text-[clamp(1.25rem,2.2vw,3rem)]",
  corner: "sr-only",
};

/**
 * What is left of what is now, to the second, the same on every screen; how much it has run over where it has. Without scripts it
 * says until when instead.
 */
export function TimeLeft({ timer, at, until, size = "large" }: TimeLeftProps) {
  const now = useServerNow(at);
  const left = leftAt(timer, now ?? at);
  const stands = timer.runningSince === null;
  const over = left <= 0;
  // What does not move is right without scripts, too.
  const asleep = now === null && !stands;
  return (
    <div className="grid" role="timer" aria-label="Time left">
      <span
        aria-hidden="true"
        className={classNames(
          "font-semibold tracking-[-0.02em] tabular-nums",
          asleep ? asleepSizes[size] : sizes[size],
          over ? "text-warn" : stands && "text-ink-soft",
        )}
      >
        {asleep ? until : sayLeft(left)}
      </span>
      <span className="sr-only">{now === null ? "" : sayLeftInWords(left)}</span>
      <span className={classNames("text-ink-soft", below[size])}>
        {lineBelow({ now, stands, over, until })}
      </span>
    </div>
  );
}

type Below = { now: number | null; stands: boolean; over: boolean; until: string | null };

function lineBelow({ now, stands, over, until }: Below): string {
  if (stands) return over ? "time is up" : "left, standing still";
  if (now === null) return "is when this ends";
  return over ? "over; take the time you need" : `left, until ${until}`;
}
