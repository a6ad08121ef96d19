"use client";

import { Button } from "@/components/ui/button";
import type { OwnWords as Own } from "@/lib/recaps/reading/queries";

type OwnWordsProps = { own: readonly Own[]; form: string };

/** What of a line is the reader's own: to be named beside it or not, or to take it back, at any time. */
export function OwnWords({ own, form }: OwnWordsProps) {
  return (
    <details data-no-print className="w-full">
      <summary className="inline-flex min-h-11 items-center text-sm text-ink-soft underline decoration-1 underline-offset-4">
        {own.length === 1 ? "You said this" : `You said ${own.length} of these`}
      </summary>
      <ul className="grid gap-3 border-s border-line py-1 ps-4">
        {own.map((words) => {
          const value = `${words.kind} ${words.id}`;
          return (
            <li key={words.id} className="grid gap-1">
              <p dir="auto" className="font-serif wrap-anywhere">
                “{words.text}”
              </p>
              <div className="flex flex-wrap items-center gap-x-4">
                <Button look="plain" form={form} name={words.credited ? "uncredit" : "credit"} value={value}>
                  {words.credited ? "Take my name away" : "Name me beside it"}
                </Button>
                <Button look="plain" form={form} name="strike" value={value}>
                  Strike it
                </Button>
                <span className="text-sm text-ink-soft">
                  It goes from here and everywhere else, for good.
                </span>
              </div>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
