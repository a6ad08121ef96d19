"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { classNames } from "./class-names";

type MenuProps = {
  /** What the button shows. */
  trigger: ReactNode;
  /** What the button is called, such as "More for Ana Lima"; words that are shown come first. */
  name: string;
  /** Which edge of the button the menu hangs from. */
  align?: "start" | "end";
  /** "up" where the button stands at the foot of the screen. */
  side?: "down" | "up";
  className?: string;
  children: ReactNode;
};

/** A native disclosure that opens without scripts; scripts add Escape, arrow keys and closing from outside. */
export function Menu({ trigger, name, align = "end", side = "down", className, children }: MenuProps) {
  const details = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    function leave(event: Event) {
      const element = details.current;
      if (element?.open && event.target instanceof Node && !element.contains(event.target))
        element.open = false;
    }
    document.addEventListener("pointerdown", leave);
    document.addEventListener("focusin", leave);
    return () => {
      document.removeEventListener("pointerdown", leave);
      document.removeEventListener("focusin", leave);
    };
  }, []);

  return (
    <details ref={details} data-no-print className="relative" onKeyDown={moveByKey}>
      <summary
        className={
          className ??
          "inline-flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-md px-2 hover:bg-well"
        }
      >
        <span className="sr-only">{name}</span>
        <span aria-hidden="true" className="contents">
          {trigger}
        </span>
      </summary>
      <div
        className={classNames(
          "absolute z-40 grid w-max max-w-[min(20rem,calc(100vw-2rem))] min-w-48 rounded-md border border-line bg-sheet py-1.5 shadow-lift",
          align === "end" ? "end-0" : "start-0",
          side === "down" ? "top-full mt-1" : "bottom-full mb-1",
        )}
      >
        {children}
      </div>
    </details>
  );
}

function moveByKey(event: KeyboardEvent<HTMLDetailsElement>) {
  const details = event.currentTarget;
  if (!details.open) return;
  const summary = details.querySelector("summary");
  if (event.key === "Escape") {
    details.open = false;
    summary?.focus();
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    const stops = [...details.querySelectorAll<HTMLElement>("summary, a[href], button:not(:disabled)")];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const step = event.key === "ArrowDown" ? 1 : -1;
    stops[(at + step + stops.length) % stops.length]?.focus();
  } else return;
  event.preventDefault();
}
