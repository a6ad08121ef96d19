"use client";

import type { RecapLine } from "@/lib/recaps/reading/queries";
import { EndorseButton } from "./endorse-button";
import { Line } from "./line";
import { OwnWords } from "./own-words";

type RecapLinesProps = {
  lines: readonly RecapLine[];
  /** The forms that endorse, and that change what is the reader's own, where readers may. */
  forms?: { endorse: string; own: string };
};

/** What was said to one question. */
export function RecapLines({ lines, forms }: RecapLinesProps) {
  return (
    <ul className="grid gap-1 divide-y divide-line border-y border-line">
      {lines.map((line) => (
        <li key={line.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-3">
          <Line id={line.id} text={line.text} credit={line.credit} />
          {forms && line.canEndorse && <EndorseButton line={line} form={forms.endorse} />}
          {forms && line.own.length > 0 && <OwnWords own={line.own} form={forms.own} />}
        </li>
      ))}
    </ul>
  );
}
