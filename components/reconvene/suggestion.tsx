import { Button } from "@/components/ui/button";
import { type Suggestion as Alike, sayGroups } from "@/lib/reconvene/rules";

/** Lines that seem to say the same: one tap merges them, another says that they do not. */
export function Suggestion({ suggestion, form }: { suggestion: Alike; form: string }) {
  const ids = suggestion.lines.map(({ id }) => id).join(" ");
  const [kept] = suggestion.lines;
  return (
    <li className="grid gap-2 border-s-2 border-accent py-1 ps-4" data-row={ids} tabIndex={-1}>
      <ul className="grid gap-1">
        {suggestion.lines.map((line) => (
          <li key={line.id} className="flex flex-wrap items-baseline justify-between gap-x-6">
            <span className="min-w-0 flex-[1_1_16rem] font-serif text-lg wrap-anywhere" dir="auto">
              {line.text}
            </span>
            <span className="text-sm text-ink-soft">
              {sayGroups(line.groups)}
              {line.endorsements > 0 && ` · endorsed by ${line.endorsements}`}
            </span>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-x-4">
        <Button
          look="quiet"
          form={form}
          name="merge"
          value={ids}
          data-key="m"
          aria-label={`Merge them: ${kept?.text ?? ""}`}
        >
          Merge them
        </Button>
        <Button
          look="plain"
          form={form}
          name="apart"
          value={ids}
          data-key="n"
          aria-label={`Not the same: ${kept?.text ?? ""}`}
        >
          Not the same
        </Button>
      </div>
    </li>
  );
}
