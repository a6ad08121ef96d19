"use client";

import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type Step = { label: ReactNode; detail?: ReactNode; state: "done" | "now" | "later"; href?: string };

const SAID = { done: "Done: ", now: "Now: ", later: "" };

/** The way from here to there. */
export function Steps({ steps, label }: { steps: readonly Step[]; label: string }) {
  return (
    <ol aria-label={label} className="grid gap-0">
      {steps.map((step, at) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: the steps have no other name and do not move
          key={at}
          aria-current={step.state === "now" ? "step" : undefined}
          className="relative grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-3 pb-5 last:pb-0 not-last:before:absolute not-last:before:top-7 not-last:before:bottom-0 not-last:before:start-[0.84rem] not-last:before:w-px not-last:before:bg-line"
        >
          <StepMark state={step.state} number={at + 1} />
          <div className="grid gap-0.5 pt-0.5">
            <span
              className={classNames(
                step.state === "now" && "font-semibold",
                step.state === "later" && "text-ink-soft",
              )}
            >
              <span className="sr-only">{SAID[step.state]}</span>
              {step.href ? (
                <a
                  href={step.href}
                  className="-my-2.5 inline-block py-2.5 underline decoration-line decoration-1 underline-offset-4 hover:decoration-current"
                >
                  {step.label}
                </a>
              ) : (
                step.label
              )}
            </span>
            {step.detail && <span className="text-sm text-ink-soft">{step.detail}</span>}
          </div>
        </li>
      ))}
    </ol>
  );
}

function StepMark({ state, number }: { state: Step["state"]; number: number }) {
  const look = {
    done: "border-accent text-accent",
    now: "border-accent bg-accent text-accent-ink",
    later: "border-edge text-ink-soft",
  }[state];
  return (
    <span
      aria-hidden="true"
      className={`inline-flex size-7 items-center justify-center rounded-full border text-sm font-semibold tabular-nums ${look}`}
    >
      {state === "done" ? "✓" : number}
    </span>
  );
}
