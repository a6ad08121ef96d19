import { LineTools } from "@/components/reconvene/line-tools";
import type { Line } from "@/lib/recaps/lines/rules";
import { saySource } from "@/lib/reconvene/rules";

type BoardLineProps = {
  line: Line;
  /** The form of the buttons, and the one that merges what is ticked. */
  forms: { line: string; merge: string };
};

/** What was said, who said so, and what can be done with it while everybody is together. */
export function BoardLine({ line, forms }: BoardLineProps) {
  return (
    <li className="grid gap-1 py-3" data-row={line.id} tabIndex={-1}>
      <label className="flex min-h-11 items-start gap-3">
        <input
          type="checkbox"
          name="lineIds[]"
          value={line.id}
          form={forms.merge}
          data-key="x"
          className="mt-1.5 size-5 shrink-0"
        />
        <span className="min-w-0 font-serif text-lg wrap-anywhere" dir="auto">
          {line.text}
        </span>
      </label>
      <div className="flex flex-wrap items-center gap-x-4 ps-8">
        <span className="grow text-sm text-ink-soft">
          {saySource(line)}
          {line.endorsements > 0 && ` · endorsed by ${line.endorsements}`}
          {!line.included && " · left out of the recap"}
        </span>
        <LineTools line={line} form={forms.line} />
      </div>
      {line.voices.length > 1 && (
        <ul className="grid gap-0.5 border-s border-line ps-4 ms-8 text-sm text-ink-soft">
          {line.voices.map((voice) => (
            <li key={voice.id} dir="auto" className="wrap-anywhere">
              {voice.group !== null && `Group ${voice.group}: `}
              {voice.text}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
