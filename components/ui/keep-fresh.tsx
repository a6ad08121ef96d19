"use client";

import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";

/** Fetches the page's data anew every so many seconds while somebody looks at it. What is being typed is left alone. */
export function KeepFresh({ seconds }: { seconds: number }) {
  const { refresh } = useRouter();
  const [busy, start] = useTransition();

  useEffect(() => {
    if (busy) return;
    const timer = setInterval(() => {
      if (document.visibilityState === "visible" && navigator.onLine) start(refresh);
    }, seconds * 1000);
    return () => clearInterval(timer);
  }, [seconds, busy, refresh]);

  return null;
}
