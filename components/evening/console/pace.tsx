"use client";

import { useServerNow } from "@/components/evening/server-clock";
import { endAtThisPace, type Timer } from "@/lib/evening/timer/rules";

type PaceProps = { timer: Timer; minutesToCome: number; endsAt: number; at: number };

const minute = 60_000;
/** How many minutes an evening can be early or late by, and still be the one that was planned. */
const MOST = 180;

/** Whether the evening ends when it was to end, at this pace. */
export function Pace({ timer, minutesToCome, endsAt, at }: PaceProps) {
  const now = useServerNow(at) ?? at;
  const late = Math.round((endAtThisPace(timer, minutesToCome, now) - endsAt) / minute);
  // Begun on another day, or not closed since: there is no pace to speak of.
  if (Math.abs(late) > MOST) return null;
  return <p className="text-ink-soft">{paceWords(late)}</p>;
}

function paceWords(late: number): string {
  const count = Math.abs(late);
  const minutes = `${count} ${count === 1 ? "minute" : "minutes"}`;
  if (count < 2) return "At this pace the evening ends when it was to end.";
  return late > 0
    ? `At this pace the evening ends ${minutes} late.`
    : `At this pace there are ${minutes} to spare.`;
}
