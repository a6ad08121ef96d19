"use client";

import { type ComponentProps, useRef } from "react";
import { Textarea } from "./textarea";
import { useKept } from "./use-kept";

type KeptTextareaProps = Omit<ComponentProps<typeof Textarea>, "ref" | "onInput"> & {
  /** Says whose text about what this is, such as `answer:<person>:<prompt>`; no two forms may share one. */
  keptAs: string;
};

/** A Textarea whose text survives a dropped connection, a closed tab and a flat battery. */
export function KeptTextarea({ keptAs, ...rest }: KeptTextareaProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const { restored, typed, startOver } = useKept(keptAs, area);
  return (
    <div className="grid gap-1">
      <Textarea {...rest} ref={area} onInput={typed} />
      <p role="status" className="text-sm text-ink-soft empty:hidden">
        {restored && (
          <>
            Kept from before, not sent yet.{" "}
            <button
              type="button"
              onClick={startOver}
              className="-my-2.5 py-2.5 text-accent underline underline-offset-4"
            >
              Start over
            </button>
          </>
        )}
      </p>
    </div>
  );
}
