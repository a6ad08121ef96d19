"use client";

import { useEffect, useState } from "react";
import { TimeLeft } from "@/components/evening/time-left";
import { endOf, type Timer } from "@/lib/evening/timer/rules";

type WallTimeProps = { timer: Timer; at: number; zone: string; size?: "wall" | "corner" };

/** The time on the wall, and until when in the room's own zone. */
export function WallTime({ timer, at, zone, size = "wall" }: WallTimeProps) {
  const [awake, setAwake] = useState(false);
  // A browser may spell the same moment differently from the server.
  useEffect(() => setAwake(true), []);
  const end = endOf(timer);
  const until = !awake || end === null ? "" : clockIn(zone).format(end);
  return <TimeLeft timer={timer} at={at} until={until} size={size} />;
}

const clockIn = (timeZone: string) => new Intl.DateTimeFormat(undefined, { timeStyle: "short", timeZone });
