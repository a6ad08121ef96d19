import { NoteText } from "@/components/notes/note-text";
import { RaiseLink } from "@/components/safety/raise-link";
import { Badge } from "@/components/ui/badge";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { CohortNote } from "@/lib/notes/cohort/queries";
import { readersWords } from "@/lib/notes/rules";

type CohortNoteProps = { note: CohortNote; reader: { zone: string; locale: string }; base: string };

/** A note for all in a cohort, with the evening it is about. */
export function CohortNoteItem({ note, reader, base }: CohortNoteProps) {
  const { id, author, mine, audience, at, session } = note;
  return (
    <li className="grid gap-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
        <span className="font-semibold text-ink">{mine ? "You" : author.name}</span>
        <Time at={at} {...reader} />
        <Badge>{readersWords(audience, mine, null)}</Badge>
      </p>
      <NoteText note={note} />
      <div className="-my-1 flex flex-wrap items-center gap-x-5">
        {session && (
          <TextLink
            href={`${base}/sessions/${session.id}/notes`}
            className="inline-flex min-h-11 items-center text-sm"
          >
            {session.title}
          </TextLink>
        )}
        {!mine && <RaiseLink base={base} kind="note" id={id} about={`the note by ${author.name}`} />}
      </div>
    </li>
  );
}
