import { NoteForm } from "@/components/notes/note-form";
import { RaiseLink } from "@/components/safety/raise-link";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { Prose } from "@/components/ui/prose";
import { Time } from "@/components/ui/time";
import type { FormAction } from "@/lib/forms/state";
import type { NoteView } from "@/lib/notes/queries";
import { type ReadersChoice, readersWords } from "@/lib/notes/rules";

type NoteListProps = {
  notes: NoteView[];
  choices: ReadersChoice[];
  reader: { zone: string; locale: string };
  /** The organization's address. */
  base: string;
  edit: FormAction;
  remove: FormAction;
};

export function NoteList({ notes, choices, reader, base, edit, remove }: NoteListProps) {
  if (notes.length === 0)
    return (
      <EmptyState title="No notes here yet.">
        Notes that are for your eyes will stand here. Nobody sees any other.
      </EmptyState>
    );
  return (
    <ol className="grid gap-10">
      {notes.map((note) => (
        <li key={note.id} className="grid gap-3">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
            <span className="font-semibold text-ink">{note.mine ? "You" : note.author}</span>
            <Time at={note.at} {...reader} />
            <Badge>{readersWords(note.audience, note.mine, note.other)}</Badge>
          </p>
          <Prose markdown={note.body} />
          {!note.mine && (
            <p className="-my-2">
              <RaiseLink base={base} kind="note" id={note.id} about={`the note by ${note.author}`} />
            </p>
          )}
          {note.mine && (
            <Disclosure summary="Change or remove">
              <div className="grid gap-4 py-2">
                <NoteForm
                  action={edit}
                  subject={{ name: "noteId", id: note.id }}
                  keptAs={`note:${note.id}`}
                  choices={choices}
                  note={note}
                />
                <Form action={remove} label="Remove the note" className="grid gap-2">
                  <input type="hidden" name="noteId" value={note.id} />
                  <p className="text-ink-soft">
                    Removing takes this note away for good, also from everyone who could read it.
                  </p>
                  <div>
                    <Button look="plain">Remove this note</Button>
                  </div>
                </Form>
              </div>
            </Disclosure>
          )}
        </li>
      ))}
    </ol>
  );
}
