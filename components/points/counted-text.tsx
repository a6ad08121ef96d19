"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";

type CountedTextProps = { most: number; children: ReactNode };

/** Says how many characters are left, once the end comes near; to screen readers only then, too. */
export function CountedText({ most, children }: CountedTextProps) {
  const box = useRef<HTMLDivElement>(null);
  const [length, setLength] = useState(0);

  useEffect(() => {
    const area = box.current?.querySelector("textarea");
    const form = area?.form;
    if (!area || !form) return;
    const count = () => setLength(area.value.length);
    // A reset empties the field after its event.
    const later = () => queueMicrotask(count);
    count();
    area.addEventListener("input", count);
    form.addEventListener("reset", later);
    return () => {
      area.removeEventListener("input", count);
      form.removeEventListener("reset", later);
    };
  }, []);

  const left = most - length;
  return (
    <div ref={box} className="grid gap-1">
      {children}
      <p aria-hidden="true" className="text-end text-sm text-ink-soft tabular-nums">
        {length} of {most}
      </p>
      <p role="status" className="sr-only">
        {left <= 30 && `${left} characters left`}
      </p>
    </div>
  );
}
