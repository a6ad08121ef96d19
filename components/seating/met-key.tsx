const squares = [
  { look: "fill-[color-mix(in_srgb,var(--ink)_6%,var(--paper))]", size: 10, words: "not met" },
  { look: "fill-accent", size: 3.5, words: "will meet by the plan" },
  { look: "fill-[color-mix(in_srgb,var(--accent)_50%,var(--paper))]", size: 10, words: "met once" },
  { look: "fill-[color-mix(in_srgb,var(--accent)_76%,var(--paper))]", size: 10, words: "twice" },
  { look: "fill-accent", size: 10, words: "three times or more" },
] as const;

/** What the squares of the picture stand for. */
export const MetKey = () => (
  <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-soft">
    {squares.map(({ look, size, words }) => (
      <li key={words} className="inline-flex items-center gap-2">
        <svg aria-hidden="true" viewBox="0 0 10 10" data-fill className="size-3.5 shrink-0">
          {size < 10 && <rect width="10" height="10" className={squares[0].look} />}
          <rect x={(10 - size) / 2} y={(10 - size) / 2} width={size} height={size} className={look} />
        </svg>
        {words}
      </li>
    ))}
  </ul>
);
