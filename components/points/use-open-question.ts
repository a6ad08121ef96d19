"use client";

import { useSearchParams } from "next/navigation";
import { type MouseEvent, useEffect, useState } from "react";

/**
 * Which question the address asks for, and a way to open another one at once: everything the group said is here already, so
 * nobody asks the server, and it works without a connection.
 */
export function useOpenQuestion() {
  const asked = useSearchParams().get("question");
  const [wanted, setWanted] = useState(asked);
  useEffect(() => setWanted(asked), [asked]);

  function open(event: MouseEvent<HTMLAnchorElement>, questionId: string): void {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    setWanted(questionId);
    window.history.pushState(null, "", event.currentTarget.href);
    window.scrollTo(0, 0);
  }
  return { wanted, open };
}
