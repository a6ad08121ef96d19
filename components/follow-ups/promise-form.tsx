import { Button } from "@/components/ui/button";
import { ChoiceChips } from "@/components/ui/choice-chips";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { KeptTextarea } from "@/components/ui/kept-textarea";
import type { PromisePage } from "@/lib/follow-ups/queries";
import type { FormAction } from "@/lib/forms/state";
import { DueFields } from "./due-fields";

type PromiseFormProps = { page: PromisePage; membershipId: string; action: FormAction };

/** What, for whom, who does it, until when. */
export function PromiseForm({ page, membershipId, action }: PromiseFormProps) {
  const { people, place, withId, today } = page;
  return (
    <Form action={action} label="Note a promise">
      {place?.noteId && <input type="hidden" name="noteId" value={place.noteId} />}
      {place?.pointId && <input type="hidden" name="pointId" value={place.pointId} />}
      <Field name="text" label="What will be done">
        <KeptTextarea
          keptAs={`promise:${membershipId}:${place?.noteId ?? place?.pointId ?? "new"}`}
          voice="people"
          required
          maxLength={300}
          rows={2}
          defaultValue={place?.promise ?? ""}
          placeholder="Introduce Priya to the head of design…"
        />
      </Field>
      <ChoiceChips
        name="otherId"
        label="Between you and"
        options={[
          { value: "me", label: "Just me" },
          ...people.map(({ membershipId: value, name: label }) => ({ value, label })),
        ]}
        defaultValue={withId ?? "me"}
        hint={people.length > 0 ? "The two of you see it, and nobody else." : "Nobody else sees it."}
      />
      {people.length > 0 && (
        <ChoiceChips
          name="doer"
          label="Who does it"
          options={[
            { value: "me", label: "I do" },
            { value: "other", label: "They do" },
          ]}
          defaultValue="me"
          hint="What they are to do they learn by mail, in kind words, and can let go with one tap."
        />
      )}
      <DueFields today={today} />
      <div>
        <Button pendingLabel="Noting…">Note it down</Button>
      </div>
    </Form>
  );
}
