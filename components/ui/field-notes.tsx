import type { ReactNode } from "react";

export function FieldHint({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="text-sm text-ink-soft">
      {children}
    </p>
  );
}

/** The mark in front carries the meaning for those who do not see the color. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="flex gap-2 text-sm font-semibold text-error">
      <svg
        aria-hidden="true"
        viewBox="0 0 16 16"
        className="mt-0.5 size-4 shrink-0"
        fill="none"
        stroke="currentColor"
      >
        <path d="M8 1.75 15 14H1Z" strokeWidth="1.5" strokeLinejoin="round" />
        <path d="M8 6.25v3.5m0 1.9v.1" strokeWidth="1.6" strokeLinecap="round" />
      </svg>
      <span>{children}</span>
    </p>
  );
}
