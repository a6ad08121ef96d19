import { LineTools } from "@/components/reconvene/line-tools";
import { LineVoices, LineWords } from "@/components/reconvene/line-words";
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
      <LineWords line={line} form={forms.merge} tickKey="x" />
      <div className="flex flex-wrap items-center gap-x-4 ps-8">
        <span className="grow text-sm text-ink-soft">
          {saySource(line)}
          {line.endorsements > 0 && ` · endorsed by ${line.endorsements}`}
          {!line.included && " · left out of the recap"}
        </span>
        <LineTools line={line} form={forms.line} />
      </div>
      <LineVoices line={line} className="grid gap-0.5 border-s border-line ps-4 ms-8" />
    </li>
  );
}
