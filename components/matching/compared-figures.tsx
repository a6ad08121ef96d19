import { TextLink } from "@/components/ui/text-link";
import type { ComparePage } from "@/lib/pairings/drafts/comparing/queries";
import { modeWords } from "@/lib/pairings/drafts/rules";
import { figureRows } from "./figures";

/** The figures of several drafts: a table that scrolls by itself where a phone is too narrow for four columns. */
export function ComparedFigures({ drafts, base }: { drafts: ComparePage["drafts"]; base: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section aria-label="Figures side by side" tabIndex={0} className="overflow-x-auto">
      <table className="w-full border-collapse text-start">
        <thead>
          <tr className="border-b border-line align-bottom">
            <td className="py-2 pe-4" />
            {drafts.map(({ id, number, mode }) => (
              <th key={id} scope="col" className="px-2 py-2 text-end font-semibold">
                <TextLink href={`${base}/drafts/${id}`}>Draft {number}</TextLink>
                <span className="block text-sm font-normal text-ink-soft">{modeWords[mode].label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figureRows.map(({ label, hint, of }) => (
            <tr key={label} className="border-b border-line align-baseline">
              <th scope="row" className="py-2 pe-4 text-start font-normal">
                {label}
                <span className="hidden text-sm text-ink-soft sm:block">{hint}</span>
              </th>
              {drafts.map(({ id, figures }) => (
                <td key={id} className="px-2 py-2 text-end font-semibold tabular-nums">
                  {figures ? of(figures) : "–"}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
