import { Prose } from "@/components/ui/prose";
import type { NoteLines } from "@/lib/notes/schema";

/** What a note says: what was spoken about, then the two short lines by their names. */
export function NoteText({ note: { body, advice, promise } }: { note: NoteLines }) {
  return (
    <div className="grid gap-3">
      {body && <Prose markdown={body} />}
      {advice && <Line title="To try" text={advice} />}
      {promise && <Line title="Promised" text={promise} />}
    </div>
  );
}

const Line = ({ title, text }: { title: string; text: string }) => (
  <div className="grid gap-x-4 sm:grid-cols-[5.5rem_minmax(0,1fr)]">
    <p className="text-sm leading-7 text-ink-soft">{title}</p>
    <p className="font-serif text-lg wrap-anywhere whitespace-pre-line">{text}</p>
  </div>
);
