"use client";

import { startTransition, useCallback, useEffect, useRef, useState } from "react";
import { newFormKey } from "@/components/ui/form-key";
import type { FormAction } from "@/lib/forms/state";
import type { DoorPerson } from "@/lib/seating/queries";
import { keepMarks, keptMarks, type Mark, type Marks } from "./kept-marks";

/** How long a tap waits for the next, so that ten quick taps are one request. */
const PAUSE = 400;

/**
 * Marks shown at once and sent together. What cannot be sent stays marked, is kept in this browser and sent again when the
 * connection is back, or with the next tap.
 */
export function useMarks(sessionId: string, people: readonly DoorPerson[], action: FormAction) {
  const [shown, setShown] = useState<Marks>({});
  const [problem, setProblem] = useState("");
  const waiting = useRef<Marks>({});
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sending = useRef(false);

  const wait = useCallback(
    (marks: Marks) => {
      waiting.current = marks;
      keepMarks(sessionId, marks);
    },
    [sessionId],
  );

  const send = useCallback(() => {
    const batch = waiting.current;
    if (sending.current || Object.keys(batch).length === 0) return;
    sending.current = true;
    startTransition(async () => {
      const outcome = await deliver(sessionId, batch, action);
      sending.current = false;
      setProblem(outcome.problem);
      if (outcome.unsent) return;
      const later = Object.entries(waiting.current).filter(([id, mark]) => batch[id] !== mark);
      wait(Object.fromEntries(later));
      if (outcome.problem) setShown(waiting.current);
      if (later.length > 0) timer.current = setTimeout(send, PAUSE);
    });
  }, [sessionId, action, wait]);

  useEffect(() => {
    const kept = keptMarks(sessionId);
    if (Object.keys(kept).length > 0) {
      wait({ ...kept, ...waiting.current });
      setShown(waiting.current);
      send();
    }
    const leaving = () => document.visibilityState === "hidden" && send();
    window.addEventListener("online", send);
    // Whatever else is pressed goes by the ticks so far: they are on their way before it.
    document.addEventListener("submit", send, true);
    document.addEventListener("visibilitychange", leaving);
    return () => {
      clearTimeout(timer.current);
      window.removeEventListener("online", send);
      document.removeEventListener("submit", send, true);
      document.removeEventListener("visibilitychange", leaving);
    };
  }, [sessionId, wait, send]);

  // What the server has said since is the truth, but for what is still on its way.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list of people is the sign that the server has spoken
  useEffect(() => setShown(waiting.current), [people]);

  function mark(id: string, wish: Mark) {
    wait({ ...waiting.current, [id]: wish });
    setShown(waiting.current);
    clearTimeout(timer.current);
    timer.current = setTimeout(send, PAUSE);
  }

  return { shown, mark, problem, send };
}

type Outcome = { problem: string /** The server does not know of it yet. */; unsent: boolean };

/** Sends a batch. What the server refuses is not sent again; what does not reach it is. */
async function deliver(sessionId: string, batch: Marks, action: FormAction): Promise<Outcome> {
  const data = new FormData();
  data.set("key", newFormKey());
  data.set("sessionId", sessionId);
  for (const [id, mark] of Object.entries(batch)) data.append("marks[]", `${id}:${mark}`);
  try {
    const state = await action({ status: "idle" }, data);
    const refused = state.status === "error" ? (state.message ?? "These marks could not be saved.") : "";
    return { problem: refused, unsent: false };
  } catch {
    return {
      problem: "We could not reach the server. Your ticks are kept here and sent again.",
      unsent: true,
    };
  }
}
