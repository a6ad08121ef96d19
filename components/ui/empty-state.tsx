"use client";

import type { ReactNode } from "react";

type EmptyStateProps = {
  /** What will be here. */
  title: ReactNode;
  /** How it gets here. */
  children?: ReactNode;
  /** The button that begins it. */
  action?: ReactNode;
};

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="grid justify-items-start gap-3 border-s-2 border-line py-2 ps-5">
      <p className="text-lg font-semibold">{title}</p>
      {children && <div className="max-w-prose text-ink-soft">{children}</div>}
      {action && <div className="pt-1">{action}</div>}
    </div>
  );
}
