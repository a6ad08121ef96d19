import { NoteForm } from "@/components/notes/note-form";
import { NoteText } from "@/components/notes/note-text";
import { RaiseLink } from "@/components/safety/raise-link";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { FormAction } from "@/lib/forms/state";
import type { NoteView } from "@/lib/notes/queries";
import { type ReadersChoice, readersWords } from "@/lib/notes/rules";

export type NoteActions = { edit: FormAction; remove: FormAction; restore: FormAction; keep: FormAction };

type NoteItemProps = {
  note: NoteView;
  choices: ReadersChoice[];
  reader: { zone: string; locale: string };
  /** The organization's address. */
  base: string;
  on: NoteActions;
};

const LINK = "inline-flex min-h-11 items-center text-sm";

/** A note with who reads it beside it, and what can be done with it. */
export function NoteItem({ note, choices, reader, base, on }: NoteItemProps) {
  const { id, mine, author, versions, promise, onList } = note;
  return (
    <li className="grid gap-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
        <span className="font-semibold text-ink">{mine ? "You" : author}</span>
        <Time at={note.at} {...reader} />
        <Badge>{readersWords(note.audience, mine, note.other)}</Badge>
      </p>
      <NoteText note={note} />
      <div className="-my-1 flex flex-wrap items-center gap-x-5">
        {mine && promise && !onList && (
          <Form action={on.keep} label="Put it on my list" className="contents">
            <input type="hidden" name="noteId" value={id} />
            <Button look="quiet" pendingLabel="Putting…">
              Put it on my list
            </Button>
          </Form>
        )}
        {onList && (
          <TextLink href={`${base}/follow-ups`} className={LINK}>
            On your list
          </TextLink>
        )}
        <TextLink href={`${base}/follow-ups/new?note=${id}`} className={LINK}>
          Note a promise
        </TextLink>
        {versions > 0 && (
          <TextLink href={`${base}/notes/${id}`} className={LINK}>
            {versions === 1 ? "How it read before" : `How it read before (${versions})`}
          </TextLink>
        )}
        {!mine && <RaiseLink base={base} kind="note" id={id} about={`the note by ${author}`} />}
      </div>
      {mine && (
        <Disclosure summary="Change or remove">
          <div className="grid gap-4 py-2">
            <NoteForm
              action={on.edit}
              subject={{ name: "noteId", value: id }}
              keptAs={`note:${id}`}
              choices={choices}
              note={note}
            />
            <Form action={on.remove} label="Remove the note" className="grid gap-2">
              <input type="hidden" name="noteId" value={id} />
              <p className="text-ink-soft">
                Removing takes this note away from everyone at once. You can put it back for 30 days.
              </p>
              <div>
                <Button look="plain">Remove this note</Button>
              </div>
            </Form>
          </div>
        </Disclosure>
      )}
    </li>
  );
}
