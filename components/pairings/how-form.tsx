import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { KeptTextarea } from "@/components/ui/kept-textarea";
import type { HowItGoes } from "@/lib/db/generated/enums";
import type { FormAction } from "@/lib/forms/state";
import type { HowPage } from "@/lib/pairings/ratings/queries";
import { howWords } from "@/lib/pairings/ratings/rules";

type HowFormProps = { page: HowPage; action: FormAction };

/** Five answers, one tap. */
export function HowForm({ page, action }: HowFormProps) {
  return (
    <Form action={action} label="How it goes" className="grid max-w-xl gap-2">
      <input type="hidden" name="pairingId" value={page.pairingId} />
      <input type="hidden" name="words" value={page.said?.words ?? ""} />
      {Object.entries(howWords).map(([value, words]) => (
        <Button
          key={value}
          look="quiet"
          name="value"
          value={value}
          aria-pressed={page.said?.value === value}
          className="justify-start! text-start! font-serif text-lg font-normal! aria-pressed:bg-accent-wash!"
        >
          {words}
        </Button>
      ))}
    </Form>
  );
}

/** Words to an answer, for who has some. */
export function HowWords({ page, value, action }: HowFormProps & { value: HowItGoes }) {
  return (
    <Form action={action} label="A few words more" className="grid max-w-xl gap-3">
      <input type="hidden" name="pairingId" value={page.pairingId} />
      <input type="hidden" name="value" value={value} />
      <Field name="words" label="What should the organizers know?" optional>
        <KeptTextarea
          keptAs={`how:${page.pairingId}`}
          rows={3}
          maxLength={600}
          defaultValue={page.said?.words ?? ""}
        />
      </Field>
      <div>
        <Button look="quiet" pendingLabel="Saving…">
          Tell the organizers
        </Button>
      </div>
    </Form>
  );
}
