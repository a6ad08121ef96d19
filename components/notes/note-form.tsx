import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { KeptTextarea } from "@/components/ui/kept-textarea";
import { RadioGroup } from "@/components/ui/radio-group";
import type { FormAction } from "@/lib/forms/state";
import type { ReadersChoice } from "@/lib/notes/rules";
import type { NoteLines } from "@/lib/notes/schema";

type NoteFormProps = {
  action: FormAction;
  /** The hidden field that says what the note is about, or which note it is. */
  subject: { name: "about" | "noteId"; value: string };
  keptAs: string;
  choices: ReadersChoice[];
  note?: NoteLines & { readers: string };
};

const lines = [
  { name: "body", label: "What we spoke about", placeholder: "Leading without the title…", most: 20_000 },
  { name: "advice", label: "What I would try", placeholder: "Rehearse it in one sentence…", most: 2_000 },
  { name: "promise", label: "What I promised", placeholder: "To introduce you to…", most: 2_000 },
] as const;

/** Three lines of which one is enough, and who may read them, the most private choice first and chosen. */
export function NoteForm({ action, subject, keptAs, choices, note }: NoteFormProps) {
  return (
    <Form action={action} label={note ? "Change the note" : "Post a note"} className="grid gap-5">
      <input type="hidden" name={subject.name} value={subject.value} />
      {lines.map(({ name, label, placeholder, most }) => (
        <Field key={name} name={name} label={label}>
          <KeptTextarea
            keptAs={name === "body" ? keptAs : `${keptAs}:${name}`}
            voice="people"
            autoCapitalize="sentences"
            maxLength={most}
            rows={2}
            defaultValue={note?.[name] ?? ""}
            placeholder={placeholder}
          />
        </Field>
      ))}
      <RadioGroup
        name="readers"
        label="Who may read it"
        hint={
          note
            ? "What it said before stays with those it was for: a wider choice shows them nothing of it, a narrower one closes it too."
            : undefined
        }
        options={choices}
        defaultValue={note?.readers ?? "me"}
      />
      <div>
        <Button pendingLabel="Saving…">{note ? "Save the change" : "Post the note"}</Button>
      </div>
    </Form>
  );
}
