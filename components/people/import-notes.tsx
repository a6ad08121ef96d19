import { Disclosure } from "@/components/ui/disclosure";
import type { RosterPlan } from "@/lib/people/roster/plan-types";

const rowsShown = 8;

/** How cells were read that could have been read otherwise, once each. */
export function ImportNotes({ notes }: { notes: RosterPlan["notes"] }) {
  if (notes.length === 0) return null;
  return (
    <Disclosure summary={`How cells were read (${notes.length})`}>
      <ul className="grid gap-3">
        {notes.map(({ field, text, rowNumbers }) => (
          <li key={`${field}:${text}`} className="grid gap-0.5">
            <span className="wrap-anywhere">{text}</span>
            <span className="text-sm text-ink-soft">
              {rowNumbers.length === 1 ? "Row " : `${rowNumbers.length} rows: `}
              {rowNumbers.slice(0, rowsShown).join(", ")}
              {rowNumbers.length > rowsShown && ", …"}
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
