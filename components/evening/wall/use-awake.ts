"use client";

import { useEffect } from "react";

/** Keeps the screen on while the page is looked at, where the browser can. */
export function useAwake(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let left = false;

    async function hold(): Promise<void> {
      if (document.visibilityState !== "visible" || (lock && !lock.released)) return;
      try {
        lock = (await navigator.wakeLock?.request("screen")) ?? null;
        if (left) await lock?.release();
      } catch {
        // Low battery, or not allowed: the screen goes dark when the computer says so.
      }
    }

    void hold();
    document.addEventListener("visibilitychange", hold);
    return () => {
      left = true;
      document.removeEventListener("visibilitychange", hold);
      void lock?.release();
    };
  }, []);
}
