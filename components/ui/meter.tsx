"use client";

type MeterProps = {
  /** What is measured, such as "Answers". */
  label: string;
  value: number;
  max: number;
  /** The same in words, such as "11 of 24 answered". Shown beside the bar. */
  text: string;
  hideText?: boolean;
};

/** How much of a whole. The bar is a picture of the sentence beside it. */
export function Meter({ label, value, max, text, hideText }: MeterProps) {
  const share = max > 0 ? Math.min(Math.max(value / max, 0), 1) * 100 : 0;
  return (
    <div className="grid gap-1.5">
      <meter aria-label={label} value={value} max={Math.max(max, 1)} className="sr-only">
        {text}
      </meter>
      <svg
        aria-hidden="true"
        viewBox="0 0 100 1"
        preserveAspectRatio="none"
        data-fill
        className="block h-2 w-full overflow-hidden rounded-full bg-[color-mix(in_srgb,var(--ink)_12%,var(--paper))]"
      >
        <rect width={share} height="1" className="fill-accent" />
      </svg>
      <p className={hideText ? "sr-only" : "text-sm text-ink-soft"}>{text}</p>
    </div>
  );
}
