import type { PulseCounts } from "@/lib/pulse/queries";
import { pulseWords, ratings, sayCounts } from "@/lib/pulse/rules";

const [WIDE, HIGH, GAP] = [500, 140, 12];

/** How often each answer was given, as columns; beside it the same as a sentence and a table. */
export function PulseResult({ result }: { result: PulseCounts }) {
  const { counts, words } = result;
  const most = Math.max(...counts, 1);
  const each = WIDE / ratings.length;
  const high = (count: number) => (count / most) * HIGH;
  const sentence = sayCounts(counts);
  return (
    <div className="grid gap-6">
      <figure className="grid max-w-xl gap-3">
        <svg
          role="img"
          aria-label={sentence}
          viewBox={`0 0 ${WIDE} ${HIGH}`}
          preserveAspectRatio="none"
          data-fill
          className="block h-36 w-full border-b border-edge"
        >
          {ratings.map((rating, at) => (
            <rect
              key={rating}
              x={at * each + GAP}
              y={HIGH - high(counts[at] ?? 0)}
              width={each - 2 * GAP}
              height={high(counts[at] ?? 0)}
              className="fill-accent"
            />
          ))}
        </svg>
        <table className="w-full table-fixed text-center text-sm">
          <caption className="sr-only">How often each answer was given</caption>
          <thead>
            <tr>
              {ratings.map((rating) => (
                <th key={rating} scope="col" className="px-1 align-top font-normal text-ink-soft">
                  {pulseWords[rating]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              {ratings.map((rating, at) => (
                <td key={rating} className="pt-1 text-lg font-semibold tabular-nums">
                  {counts[at] ?? 0}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
        <figcaption>{sentence}</figcaption>
      </figure>
      {words.length > 0 && (
        <div className="grid gap-2">
          <h3 className="font-semibold">Words, shuffled</h3>
          <ul className="flex flex-wrap gap-x-5 gap-y-2">
            {words.map((word, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two people may have written the same word
              <li key={at} className="font-serif text-lg wrap-anywhere">
                “{word}”
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
