"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";

type RowKeysProps = {
  children: ReactNode;
  /** What the keys do, for people who have some. */
  hint: ReactNode;
  className?: string;
};

const WALK: Record<string, number> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/**
 * Rows (`data-row`) to be worked on without a mouse: with the focus anywhere in one, the arrow keys go to the next and the one
 * before, and a letter presses the button that carries it (`data-key`), in the row or beside all of them.
 */
export function RowKeys({ children, hint, className }: RowKeysProps) {
  const rows = useRef<HTMLDivElement>(null);
  const last = useRef<string | null>(null);

  // A row that moved has lost the focus on its way.
  useEffect(() => {
    if (!last.current || document.activeElement !== document.body) return;
    rowsIn(rows.current)
      .find((row) => row.dataset.row === last.current)
      ?.focus();
  });

  function press(event: KeyboardEvent<HTMLDivElement>) {
    const target = event.target as HTMLElement;
    if (target.closest("input:not([type=checkbox]), textarea, select") || event.ctrlKey || event.metaKey)
      return;
    const row = target.closest<HTMLElement>("[data-row]");
    last.current = row?.dataset.row ?? null;
    const step = WALK[event.key];
    if (step !== undefined && !event.altKey) {
      const all = rowsIn(rows.current);
      const next = row ? all[all.indexOf(row) + step] : all[0];
      if (!next) return;
      event.preventDefault();
      last.current = next.dataset.row ?? null;
      next.focus();
      return;
    }
    const key = event.altKey ? `Alt+${event.key}` : event.key.toLowerCase();
    const wanted = `[data-key="${CSS.escape(key)}"]`;
    const button = row?.querySelector<HTMLElement>(wanted) ?? besideRows(rows.current, wanted);
    if (!button) return;
    event.preventDefault();
    button.click();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are a second way to buttons that stand in the rows
    <div ref={rows} onKeyDown={press} className={className}>
      <p className="hidden text-sm text-ink-soft [@media(hover:hover)]:block" data-no-print>
        {hint}
      </p>
      {children}
    </div>
  );
}

const rowsIn = (all: HTMLElement | null): HTMLElement[] =>
  all ? [...all.querySelectorAll<HTMLElement>("[data-row]")] : [];

const besideRows = (all: HTMLElement | null, wanted: string): HTMLElement | undefined =>
  [...(all?.querySelectorAll<HTMLElement>(wanted) ?? [])].find((button) => !button.closest("[data-row]"));
