import { Button } from "@/components/ui/button";
import { ChoiceChips } from "@/components/ui/choice-chips";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { KeptTextarea } from "@/components/ui/kept-textarea";
import type { FormAction } from "@/lib/forms/state";
import type { ThanksPage } from "@/lib/thanks/queries";
import { readyThanks } from "@/lib/thanks/rules";

type ThanksFormProps = { page: ThanksPage; sessionId?: string; membershipId: string; action: FormAction };

/** Whom, then a sentence: a ready one sends with one tap. */
export function ThanksForm({ page, sessionId, membershipId, action }: ThanksFormProps) {
  const { people, withId } = page;
  const first = withId ?? (people.length === 1 ? people[0]?.membershipId : undefined);
  return (
    <Form action={action} label="Say thanks">
      {sessionId && <input type="hidden" name="sessionId" value={sessionId} />}
      <ChoiceChips
        name="toId"
        label="Whom would you like to thank?"
        options={people.map(({ membershipId: value, name: label }) => ({ value, label }))}
        required
        {...(first && { defaultValue: first })}
      />
      <fieldset className="grid gap-2">
        <legend className="pb-2 font-semibold">Tap a sentence to send it</legend>
        {readyThanks.map((words, at) => (
          <Button
            key={words}
            look="quiet"
            name="ready"
            value={at}
            pendingLabel="Sending…"
            className="justify-start! text-start! font-serif text-lg font-normal!"
          >
            {words}
          </Button>
        ))}
      </fieldset>
      <Field name="text" label="Or in your own words" optional>
        <KeptTextarea keptAs={`thanks:${membershipId}`} voice="people" maxLength={300} rows={2} />
      </Field>
      <div>
        <Button pendingLabel="Sending…">Send your thanks</Button>
      </div>
    </Form>
  );
}
