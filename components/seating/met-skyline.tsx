type MetSkylineProps = {
  people: readonly { met: number; byEnd: number }[];
  /** What the picture says, in a sentence. */
  label: string;
};

const [WIDE, HIGH] = [600, 160];

/** Everybody as one bar, those who meet fewest first: how many others they have met, and above it how many by the end. */
export function MetSkyline({ people, label }: MetSkylineProps) {
  const sorted = people.toSorted((a, b) => a.byEnd - b.byEnd || a.met - b.met);
  const others = Math.max(people.length - 1, 1);
  const most = Math.max(...people.map(({ byEnd }) => byEnd), 1);
  const high = (count: number) => (count / most) * HIGH;
  const wide = WIDE / Math.max(people.length, 1);
  const bars = (of: (person: { met: number; byEnd: number }) => number) =>
    sorted
      .map(
        (person, at) =>
          `M${(at * wide).toFixed(2)} ${HIGH}h${wide.toFixed(2)}v${-high(of(person)).toFixed(2)}h${(-wide).toFixed(2)}z`,
      )
      .join("");
  return (
    <figure className="grid gap-2">
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${WIDE} ${HIGH}`}
        preserveAspectRatio="none"
        data-fill
        className="block h-40 w-full border-b border-edge"
      >
        <path
          d={bars(({ byEnd }) => byEnd)}
          className="fill-[color-mix(in_srgb,var(--accent)_38%,var(--paper))]"
        />
        <path d={bars(({ met }) => met)} className="fill-accent" />
      </svg>
      <figcaption className="grid gap-1 text-sm text-ink-soft">
        <span className="flex flex-wrap gap-x-5">
          <Key look="fill-accent" words="met so far" />
          <Key look="fill-[color-mix(in_srgb,var(--accent)_38%,var(--paper))]" words="met by the end" />
        </span>
        <span>
          Everybody is one bar, from those who meet fewest to those who meet most: {most} of the {others}{" "}
          others.
        </span>
      </figcaption>
    </figure>
  );
}

const Key = ({ look, words }: { look: string; words: string }) => (
  <span className="inline-flex items-center gap-2">
    <svg aria-hidden="true" viewBox="0 0 10 10" data-fill className="size-3.5 shrink-0">
      <rect width="10" height="10" className={look} />
    </svg>
    {words}
  </span>
);
