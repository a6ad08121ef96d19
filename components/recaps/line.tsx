"use client";

/** What was said and, where its author agreed, who said it. */
export function Line({ id, text, credit }: { id?: string; text: string; credit: string | null }) {
  return (
    <p id={id} dir="auto" className="min-w-0 flex-[1_1_16rem] font-serif text-lg wrap-anywhere">
      {text}
      {credit && <span className="font-sans text-sm text-ink-soft"> — {credit}</span>}
    </p>
  );
}
