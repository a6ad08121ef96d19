"use client";

import { Button } from "@/components/ui/button";
import type { RecapLine } from "@/lib/recaps/reading/queries";
import { Line } from "./line";

type RecapLinesProps = {
  lines: readonly RecapLine[];
  /** The form that endorses, where readers may. */
  endorseForm?: string;
};

/** What was said to one question. */
export function RecapLines({ lines, endorseForm }: RecapLinesProps) {
  return (
    <ul className="grid gap-1 divide-y divide-line border-y border-line">
      {lines.map((line) => (
        <li key={line.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-3">
          <Line id={line.id} text={line.text} credit={line.credit} />
          {endorseForm && line.canEndorse && <EndorseButton line={line} form={endorseForm} />}
        </li>
      ))}
    </ul>
  );
}

/** One tap says 'I would sign this'; another takes it back. */
function EndorseButton({ line, form }: { line: RecapLine; form: string }) {
  return (
    <Button
      look="plain"
      form={form}
      name={line.endorsed ? "withdraw" : "endorse"}
      value={line.id}
      aria-pressed={line.endorsed}
      aria-describedby={line.id}
      data-no-print
    >
      {line.endorsed ? "Endorsed" : "Endorse"}
      {line.endorsements > 0 && ` · ${line.endorsements}`}
    </Button>
  );
}
