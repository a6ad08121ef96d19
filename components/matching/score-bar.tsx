/** How well two fit, as a short bar beside the number it shows. `score` is 0 to 1. */
export function ScoreBar({ score, label }: { score: number; label: string }) {
  return (
    <span className="inline-flex items-center gap-2 text-sm text-ink-soft tabular-nums">
      <svg
        aria-hidden="true"
        viewBox="0 0 100 6"
        preserveAspectRatio="none"
        className="h-1.5 w-20 overflow-hidden rounded-full bg-[color-mix(in_srgb,var(--ink)_12%,var(--paper))]"
      >
        <rect width={Math.round(score * 100)} height="6" className="fill-accent" />
      </svg>
      {label}
    </span>
  );
}
