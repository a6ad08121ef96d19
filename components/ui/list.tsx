"use client";

import type { ReactNode } from "react";
import { classNames } from "./class-names";

type ListProps = { children: ReactNode; label?: string; ordered?: boolean };

/** Rows between hairlines. */
export function List({ children, label, ordered }: ListProps) {
  const Tag = ordered ? "ol" : "ul";
  return (
    <Tag aria-label={label} className="divide-y divide-line border-y border-line">
      {children}
    </Tag>
  );
}

// A link as a title can be hit with a thumb without making the row taller.
const TITLE = "min-w-0 [&>a]:-my-2.5 [&>a]:inline-block [&>a]:py-2.5";

type RowProps = {
  /** Who or what: a name, a TextLink. */
  title: ReactNode;
  /** A quiet line below. */
  detail?: ReactNode;
  /** In front: an Avatar or an icon. */
  lead?: ReactNode;
  /** The one thing to do here. */
  action?: ReactNode;
  /** people: the title is what somebody said. */
  voice?: "tool" | "people";
  children?: ReactNode;
};

/** One row of a List. On a phone the action stands below the text. */
export function Row({ title, detail, lead, action, voice = "tool", children }: RowProps) {
  return (
    <li className="flex items-start gap-4 py-3.5">
      {lead && <div className="shrink-0 pt-0.5">{lead}</div>}
      <div className="flex min-w-0 grow flex-wrap items-center gap-x-4 gap-y-2">
        <div className="grid min-w-0 flex-[1_1_13rem] gap-0.5">
          <div className={classNames(voice === "people" ? "font-serif text-lg" : "font-semibold", TITLE)}>
            {title}
          </div>
          {detail && <div className="text-sm text-ink-soft">{detail}</div>}
          {children && <div className="pt-1">{children}</div>}
        </div>
        {action && <div className="flex flex-wrap items-center gap-3">{action}</div>}
      </div>
    </li>
  );
}
