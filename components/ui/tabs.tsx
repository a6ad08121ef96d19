"use client";

import NextLink from "next/link";
import { classNames } from "./class-names";

export type Tab = { href: string; label: string; current?: boolean; count?: number };

/** Several views of one thing, each with its own address. */
export function Tabs({ tabs, label }: { tabs: readonly Tab[]; label: string }) {
  return (
    <nav aria-label={label} className="-mx-1 border-b border-line">
      <ul className="flex flex-wrap gap-x-1">
        {tabs.map((tab) => (
          // Where there are more than fit, the current one is in sight from the start.
          <li key={tab.href} className={tab.current ? "[scroll-initial-target:nearest]" : undefined}>
            <NextLink
              href={tab.href}
              prefetch={false}
              aria-current={tab.current ? "page" : undefined}
              className={classNames(
                "-mb-px flex min-h-11 items-center gap-1.5 px-3 whitespace-nowrap focus-visible:-outline-offset-2",
                tab.current
                  ? "border-b-2 border-accent pt-0.5 font-semibold text-ink"
                  : "text-ink-soft hover:text-ink",
              )}
            >
              {tab.label}
              {tab.count !== undefined && (
                <span className="text-sm font-normal text-ink-soft tabular-nums">
                  {tab.count.toLocaleString("en-US")}
                </span>
              )}
            </NextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
