type HighlightsProps = { lines: readonly { id: string; text: string; credit: string | null }[] };

/** The few that the organizers put before everything else. */
export function Highlights({ lines }: HighlightsProps) {
  return (
    <section aria-labelledby="highlights" className="grid gap-4">
      <h2 id="highlights" className="text-sm font-semibold text-ink-soft">
        Worth taking home
      </h2>
      <ul className="grid gap-5 border-s-2 border-accent ps-5">
        {lines.map((line) => (
          <li key={line.id}>
            <p dir="auto" className="font-serif text-xl wrap-anywhere">
              {line.text}
            </p>
            {line.credit && <p className="text-sm text-ink-soft">{line.credit}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
