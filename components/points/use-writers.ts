"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { ToldOfWriting } from "@/components/live/listen";
import { newFormKey } from "@/components/ui/form-key";

/** How often a page says that somebody types, and how long that holds. */
const EVERY = 3_000;
const HOLDS = 5_000;

/**
 * How many others of the group are writing to a question at this moment, and the way to say that one writes oneself. Never who:
 * points are without names unless their authors say so, and a name beside the pen would give them away.
 */
export function useWriters(here: string, groupId: string, questionId: string | undefined) {
  const [pens, setPens] = useState<ReadonlyMap<string, { questionId: string; until: number }>>(new Map());
  const own = useRef({ pen: "", saidAt: 0 });

  useEffect(() => {
    if (pens.size === 0) return;
    const timer = setTimeout(() => {
      const now = Date.now();
      setPens((all) => new Map([...all].filter(([, { until }]) => until > now)));
    }, 1_000);
    return () => clearTimeout(timer);
  }, [pens]);

  const heard = useCallback(
    (told: ToldOfWriting) => {
      if (told.groupId !== groupId || told.pen === own.current.pen) return;
      const until = Date.now() + HOLDS;
      setPens((all) => new Map(all).set(told.pen, { questionId: told.questionId, until }));
    },
    [groupId],
  );

  const typing = useCallback(() => {
    const now = Date.now();
    if (!questionId || now - own.current.saidAt < EVERY || !navigator.onLine) return;
    own.current = { pen: own.current.pen || newFormKey(), saidAt: now };
    // Where it does not arrive, nothing is lost.
    void fetch(`${here}/points/writing`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ groupId, questionId, pen: own.current.pen }),
    }).catch(() => {});
  }, [here, groupId, questionId]);

  /** The point is written: the next one has another pen, so that nobody can tell they are of one hand. */
  const written = useCallback(() => {
    own.current = { pen: "", saidAt: 0 };
  }, []);

  const writers = [...pens.values()].filter((each) => each.questionId === questionId).length;
  return { writers, heard, typing, written };
}
