"use client";

import type { ReactNode } from "react";

/** waiting: ring. active: filled. done: tick. quiet: dash. attention: triangle. The shape speaks, color only helps. */
export type StatusShape = "waiting" | "active" | "done" | "quiet" | "attention";

const COLORS: Record<StatusShape, string> = {
  waiting: "text-ink-soft",
  active: "text-accent",
  done: "text-good",
  quiet: "text-ink-faint",
  attention: "text-warn",
};

/** How something stands, in a word or two. */
export function Status({ shape, children }: { shape: StatusShape; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5 text-sm">
      <svg
        aria-hidden="true"
        viewBox="0 0 12 12"
        className={`size-3 shrink-0 ${COLORS[shape]}`}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <Shape shape={shape} />
      </svg>
      <span>{children}</span>
    </span>
  );
}

function Shape({ shape }: { shape: StatusShape }) {
  switch (shape) {
    case "waiting":
      return <circle cx="6" cy="6" r="4.25" />;
    case "active":
      return <circle cx="6" cy="6" r="4.25" fill="currentColor" />;
    case "done":
      return <path d="m1.75 6.5 3 3 5.5-6.5" />;
    case "quiet":
      return <path d="M2 6h8" />;
    case "attention":
      return <path d="M6 1.5 11 10.5H1Z" />;
  }
}

/** A short word set apart: a role, a count. */
export function Badge({ children }: { children: ReactNode }) {
  return (
    <span className="inline-flex items-center rounded-full border border-line bg-well px-2.5 py-0.5 text-sm leading-snug text-ink">
      {children}
    </span>
  );
}
