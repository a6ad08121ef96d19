"use client";

import type { ReactNode } from "react";

type DisclosureProps = { summary: ReactNode; children: ReactNode; open?: boolean };

/** More, for those who want it. */
export function Disclosure({ summary, children, open }: DisclosureProps) {
  return (
    <details open={open} data-disclosure>
      <summary className="-mx-2 flex min-h-11 items-center gap-2 rounded-md px-2 py-2 font-semibold hover:bg-well">
        <svg
          aria-hidden="true"
          viewBox="0 0 16 16"
          className="size-4 shrink-0 text-ink-soft transition-transform [[open]>summary>&]:rotate-90 rtl:-scale-x-100"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.75"
          strokeLinecap="round"
          strokeLinejoin="round"
        >
          <path d="m6 3.5 4.5 4.5L6 12.5" />
        </svg>
        <span className="min-w-0">{summary}</span>
      </summary>
      <div className="pt-2 pb-4 sm:ps-6">{children}</div>
    </details>
  );
}
