import { Tick } from "@/components/ui/tick";
import { type Cell, dayParts, weekDays } from "@/lib/intake/hours/rules";

/** A week as boxes: days down, parts of the day across, each as large as a thumb. */
export function HoursGrid({ cells }: { cells: readonly Cell[] }) {
  return (
    <div className="grid gap-3">
      <table className="w-full max-w-xl table-fixed border-collapse text-center">
        <caption className="sr-only">Times of the week that suit you</caption>
        <thead>
          <tr>
            <th scope="col" className="w-9 sm:w-16">
              <span className="sr-only">Day</span>
            </th>
            {dayParts.map(({ key, short }) => (
              <th
                key={key}
                scope="col"
                className="pb-1 text-sm font-normal tracking-[-0.03em] text-ink-soft sm:tracking-normal"
              >
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weekDays.map(({ short, name }, day) => (
            <tr key={name} className="border-t border-line">
              <th scope="row" className="text-start text-sm font-normal">
                <abbr title={name} className="no-underline">
                  {short}
                </abbr>
              </th>
              {dayParts.map((part) => (
                <td key={part.key} className="p-0">
                  <Tick
                    name="cells[]"
                    value={`${day}-${part.key}`}
                    defaultChecked={cells.includes(`${day}-${part.key}`)}
                    aria-label={`${name} ${part.name}, ${part.from}:00 to ${part.until}:00`}
                    className="flex min-h-11 cursor-pointer items-center justify-center hover:bg-well has-checked:bg-accent-wash has-focus-visible:outline-3 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent"
                    boxClassName="size-5 cursor-pointer"
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="text-sm text-ink-soft">
        {dayParts.map(({ short, from, until }) => `${short} ${clock(from)}–${clock(until)}`).join(" · ")}
      </p>
    </div>
  );
}

const clock = (hour: number): string => (hour <= 12 ? String(hour) : String(hour - 12));
