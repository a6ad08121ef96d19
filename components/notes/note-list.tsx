import { type NoteActions, NoteItem } from "@/components/notes/note-item";
import { NoteText } from "@/components/notes/note-text";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { Time } from "@/components/ui/time";
import type { FormAction } from "@/lib/forms/state";
import type { NoteView } from "@/lib/notes/queries";
import type { ReadersChoice } from "@/lib/notes/rules";

type Reader = { zone: string; locale: string };

type NoteListProps = {
  notes: NoteView[];
  choices: ReadersChoice[];
  reader: Reader;
  /** The organization's address. */
  base: string;
  on: NoteActions;
};

export function NoteList({ notes, choices, reader, base, on }: NoteListProps) {
  if (notes.length === 0)
    return (
      <EmptyState title="No notes here yet.">
        Notes that are for your eyes will stand here. Nobody sees any other.
      </EmptyState>
    );
  return (
    <ol className="grid gap-10">
      {notes.map((note) => (
        <NoteItem key={note.id} note={note} choices={choices} reader={reader} base={base} on={on} />
      ))}
    </ol>
  );
}

/** One's own notes that were removed: nobody else reads them, and each can be put back. */
export function RemovedNotes({
  notes,
  reader,
  restore,
}: {
  notes: NoteView[];
  reader: Reader;
  restore: FormAction;
}) {
  return (
    <Disclosure summary={notes.length === 1 ? "A note you removed" : `${notes.length} notes you removed`}>
      <ol className="grid gap-8 py-2">
        {notes.map((note) => (
          <li key={note.id} className="grid gap-3">
            <p className="text-sm text-ink-soft">
              Removed {note.removedAt && <Time at={note.removedAt} {...reader} />}. Only you see it, for 30
              days.
            </p>
            <NoteText note={note} />
            <Form action={restore} label="Put it back" className="contents">
              <input type="hidden" name="noteId" value={note.id} />
              <div>
                <Button look="quiet" pendingLabel="Putting…">
                  Put it back
                </Button>
              </div>
            </Form>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
