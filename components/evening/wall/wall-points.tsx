import type { WallPoint } from "@/lib/evening/wall/rules";

/** What was said, as it is read: nobody's name. */
export function WallPoints({ points }: { points: readonly WallPoint[] }) {
  return (
    <ul aria-label="Points" className="grid divide-y divide-line border-y border-line">
      {points.map(({ id, text, endorsements }) => (
        <li key={id} className="flex items-baseline justify-between gap-[3vw] py-[0.8vw]">
          <p
            className="min-w-0 font-serif text-[clamp(1.25rem,2.5vw,4rem)] leading-snug wrap-anywhere"
            dir="auto"
          >
            {text}
          </p>
          {endorsements > 0 && (
            <p className="shrink-0 text-[clamp(1rem,1.6vw,2.4rem)] text-ink-soft tabular-nums">
              <span aria-hidden="true">+{endorsements}</span>
              <span className="sr-only">
                endorsed by {endorsements} {endorsements === 1 ? "person" : "people"}
              </span>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
