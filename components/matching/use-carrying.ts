"use client";

import { type PointerEvent as Press, useEffect, useRef } from "react";

/** So far a pointer goes before a press becomes a drag, in pixels. */
const SLACK = 6;
/** So near to an edge the page begins to scroll, and so far at a time. */
const EDGE = 72;
const STRIDE = 14;

type Carrying = {
  onLift: (id: string) => void;
  /** Over what it is: the `data-place` of the nearest element that has one, or null. */
  onOver: (place: string | null) => void;
  onDrop: (place: string | null) => void;
};

/**
 * Carrying things to places with a pointer. `carry` begins at a press; `ghost` is the element that follows the pointer. Whoever
 * moves things without a pointer does the same by pressing buttons, so nothing here is the only way.
 */
export function useCarrying(told: Carrying) {
  const ghost = useRef<HTMLDivElement>(null);
  const latest = useRef(told);
  useEffect(() => {
    latest.current = told;
  });
  const end = useRef<() => void>(() => {});
  useEffect(() => () => end.current(), []);

  function carry(id: string, press: Press<HTMLElement>) {
    if (press.button !== 0 || !press.isPrimary) return;
    const from = { x: press.clientX, y: press.clientY };
    let at = from;
    let lifted = false;
    let frame = 0;
    const stop = new AbortController();
    end.current = () => {
      stop.abort();
      cancelAnimationFrame(frame);
    };
    const follow = () => {
      if (ghost.current) ghost.current.style.translate = `${at.x + 12}px ${at.y + 12}px`;
      latest.current.onOver(placeAt(at));
    };
    // Near an edge the page moves on under the pointer, without the pointer's moving.
    const scroll = () => {
      const by = at.y < EDGE ? -STRIDE : at.y > window.innerHeight - EDGE ? STRIDE : 0;
      if (by !== 0) {
        window.scrollBy(0, by);
        follow();
      }
      frame = requestAnimationFrame(scroll);
    };
    const moved = (event: PointerEvent) => {
      at = { x: event.clientX, y: event.clientY };
      if (!lifted) {
        if (Math.hypot(at.x - from.x, at.y - from.y) < SLACK) return;
        lifted = true;
        latest.current.onLift(id);
        frame = requestAnimationFrame(scroll);
      }
      event.preventDefault();
      follow();
    };
    const dropped = (place: string | null) => {
      end.current();
      if (!lifted) return;
      // The press that ends a drag is no click on what it began on.
      window.addEventListener("click", swallow, { capture: true, once: true });
      setTimeout(() => window.removeEventListener("click", swallow, { capture: true }), 0);
      latest.current.onDrop(place);
    };
    const { signal } = stop;
    window.addEventListener("pointermove", moved, { signal, passive: false });
    window.addEventListener("pointerup", () => dropped(placeAt(at)), { signal });
    window.addEventListener("pointercancel", () => dropped(null), { signal });
  }
  return { carry, ghost };
}

const placeAt = ({ x, y }: { x: number; y: number }): string | null =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-place]")?.dataset.place ?? null;

function swallow(event: Event) {
  event.preventDefault();
  event.stopPropagation();
}
