import { Time } from "@/components/ui/time";
import type { ConcernPage } from "@/lib/safety/concerns/queries";

type ConcernNotesProps = {
  notes: ConcernPage["notes"];
  isOwn: boolean;
  reader: { zone: string; locale: string };
};

/** What was done about a concern, in order. */
export function ConcernNotes({ notes, isOwn, reader }: ConcernNotesProps) {
  return (
    <ol className="grid gap-6">
      {notes.map(({ id, kind, body, author, at }) => (
        <li key={id} className="grid gap-1.5">
          <p className="flex flex-wrap items-center gap-x-3 text-sm text-ink-soft">
            <span className="font-semibold text-ink">
              {author}{" "}
              {kind === "looking"
                ? "began to look at it"
                : kind === "answer"
                  ? isOwn
                    ? "answered you"
                    : "answered"
                  : "noted"}
            </span>
            <Time at={at} {...reader} />
          </p>
          {body && <p className="font-serif text-lg whitespace-pre-line">{body}</p>}
        </li>
      ))}
    </ol>
  );
}
