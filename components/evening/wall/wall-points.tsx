import type { WallPoint } from "@/lib/evening/wall/rules";
import { sayGroups } from "@/lib/reconvene/rules";

type WallPointsProps = {
  points: readonly WallPoint[];
  /** Whether it says which other groups said the same. */
  others?: boolean;
};

/** What was said, as it is read: nobody's name. */
export function WallPoints({ points, others }: WallPointsProps) {
  return (
    <ul aria-label="Points" className="grid divide-y divide-line border-y border-line">
      {points.map((point) => (
        <li key={point.id} className="flex items-baseline justify-between gap-[3vw] py-[0.8vw]">
          <p
            className="min-w-0 font-serif text-[clamp(1.25rem,2.5vw,4rem)] leading-snug wrap-anywhere"
            dir="auto"
          >
            {point.highlighted ? <strong className="text-accent">{point.text}</strong> : point.text}
          </p>
          <p className="shrink-0 text-[clamp(1rem,1.6vw,2.4rem)] text-ink-soft tabular-nums">
            {others && point.others.length > 0 && `${sayGroups(point.others)} too`}
            {others && point.others.length > 0 && point.endorsements > 0 && " · "}
            <Endorsed count={point.endorsements} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function Endorsed({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <>
      <span aria-hidden="true">+{count}</span>
      <span className="sr-only">
        endorsed by {count} {count === 1 ? "person" : "people"}
      </span>
    </>
  );
}
