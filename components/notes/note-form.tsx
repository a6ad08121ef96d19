import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { KeptTextarea } from "@/components/ui/kept-textarea";
import { RadioGroup } from "@/components/ui/radio-group";
import type { FormAction } from "@/lib/forms/state";
import type { ReadersChoice } from "@/lib/notes/rules";

type NoteFormProps = {
  action: FormAction;
  /** The hidden field that says what the note belongs to, or which note it is. */
  subject: { name: "sessionId" | "noteId"; id: string };
  keptAs: string;
  choices: ReadersChoice[];
  note?: { body: string; readers: string };
};

/** A note and who may read it, the most private choice first and chosen. */
export function NoteForm({ action, subject, keptAs, choices, note }: NoteFormProps) {
  return (
    <Form action={action} label={note ? "Change the note" : "Post a note"}>
      <input type="hidden" name={subject.name} value={subject.id} />
      <Field name="body" label="Your note" hideLabel>
        <KeptTextarea
          keptAs={keptAs}
          voice="people"
          required
          maxLength={20000}
          rows={6}
          defaultValue={note?.body ?? ""}
          placeholder="We spoke about…"
        />
      </Field>
      <RadioGroup
        name="readers"
        label="Who may read it"
        options={choices}
        defaultValue={note?.readers ?? "me"}
      />
      <div>
        <Button pendingLabel="Saving…">{note ? "Save the change" : "Post the note"}</Button>
      </div>
    </Form>
  );
}
