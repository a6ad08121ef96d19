import type { Figures } from "@/lib/pairings/drafts/figures/rules";
import { points } from "@/lib/pairings/drafts/figures/rules";

type Row = { label: string; hint: string; of: (figures: Figures) => string };

const share = (value: number | null) => (value === null ? "–" : `${Math.round(value * 100)} %`);
const score = (value: number | null) => (value === null ? "–" : `${points(value)}`);

/** The figures of a draft, each with what it means; read side by side in a comparison. */
export const figureRows: readonly Row[] = [
  {
    label: "Have a mentor",
    hint: "of the mentees who look for one",
    of: (f) => `${f.matched} of ${f.mentees}`,
  },
  { label: "Lowest score", hint: "the pair that fits least, of 100", of: (f) => score(f.lowest) },
  { label: "Average score", hint: "over all pairs, of 100", of: (f) => score(f.mean) },
  {
    label: "Among their best three",
    hint: "mentees with one of the three mentors who fit them best",
    of: (f) => share(f.topThree),
  },
  {
    label: "Would rather swap",
    hint: "pairs that would both fit better with each other",
    of: (f) => `${f.blocking}`,
  },
];

/** One draft's figures as a list of terms. */
export function FigureList({ figures }: { figures: Figures }) {
  return (
    <dl className="grid grid-cols-[1fr_auto] gap-x-6 divide-y divide-line border-y border-line sm:max-w-xl">
      {figureRows.map(({ label, hint, of }) => (
        <div key={label} className="col-span-2 grid grid-cols-subgrid items-baseline py-2">
          <dt>
            {label}
            <span className="block text-sm text-ink-soft">{hint}</span>
          </dt>
          <dd className="text-end font-semibold tabular-nums">{of(figures)}</dd>
        </div>
      ))}
    </dl>
  );
}
