"use client";

import { useEffect, useState } from "react";

const SAMPLES = 3;
/** How long a measurement is good for, in milliseconds. */
const GOOD_FOR = 10 * 60_000;

/** This device's clock, for differences alone: setting it anew changes nothing. */
const here = () => performance.timeOrigin + performance.now();

/** How far the server's clock is ahead of this device's; null before anybody has asked. */
let ahead: number | null = null;
let measuredAt = Number.NEGATIVE_INFINITY;
let measuring = false;

/** Asks the server for the time, a few times: the answer that took least is off by no more than half of what it took. */
async function ask(): Promise<void> {
  let best = Number.POSITIVE_INFINITY;
  for (let sample = 0; sample < SAMPLES; sample++) {
    const sent = here();
    const response = await fetch("/api/time", { cache: "no-store" });
    const { now }: { now: number } = await response.json();
    const took = here() - sent;
    if (took < best) [best, ahead] = [took, now - (sent + took / 2)];
  }
  measuredAt = here();
}

function measure(): void {
  if (measuring || here() - measuredAt < GOOD_FOR) return;
  measuring = true;
  ask()
    // Cut off: what the page came with is good enough, and the next look asks again.
    .catch(() => {})
    .finally(() => {
      measuring = false;
    });
}

/** A device that slept may have stopped counting. */
function measureAnew(): void {
  if (document.visibilityState === "hidden") return;
  measuredAt = Number.NEGATIVE_INFINITY;
  measure();
}

/**
 * The server's clock, in milliseconds since 1970, so that every screen of a room shows the same second; null until the page has
 * come alive. `at` is the server's clock when the page was made. It is measured once, and again when a device wakes up; the
 * seconds in between are this device's own.
 */
export function useServerNow(at: number): number | null {
  const [now, setNow] = useState<number | null>(null);

  useEffect(() => {
    const early = at - here();
    const tick = () => setNow(here() + (ahead ?? early));
    tick();
    measure();
    const timer = setInterval(tick, 250);
    document.addEventListener("visibilitychange", measureAnew);
    window.addEventListener("online", measureAnew);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", measureAnew);
      window.removeEventListener("online", measureAnew);
    };
  }, [at]);

  return now;
}
