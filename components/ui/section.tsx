"use client";

import { type ReactNode, useId } from "react";

type SectionProps = {
  title: ReactNode;
  /** A line under the title. */
  hint?: ReactNode;
  /** One small link or plain button beside the title. */
  action?: ReactNode;
  hideTitle?: boolean;
  id?: string;
  children: ReactNode;
};

/** A part of a page under its own heading. */
export function Section({ title, hint, action, hideTitle, id, children }: SectionProps) {
  const titleId = useId();
  return (
    <section id={id} aria-labelledby={titleId} className="grid min-w-0 content-start gap-4">
      <div
        className={hideTitle ? "sr-only" : "flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1"}
      >
        <div className="grid gap-1">
          <h2 id={titleId} className="text-xl font-semibold tracking-[-0.01em]">
            {title}
          </h2>
          {hint && <p className="text-ink-soft">{hint}</p>}
        </div>
        {action && <div className="-my-2 [&>a]:inline-flex [&>a]:min-h-11 [&>a]:items-center">{action}</div>}
      </div>
      {children}
    </section>
  );
}
