"use client";

/** What was said and, where its author agreed, who said it. */
export function Line({ text, credit }: { text: string; credit: string | null }) {
  return (
    <p className="min-w-0 flex-[1_1_16rem] font-serif text-lg break-words">
      {text}
      {credit && <span className="font-sans text-sm text-ink-soft"> — {credit}</span>}
    </p>
  );
}
