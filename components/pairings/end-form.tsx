import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { KeptTextarea } from "@/components/ui/kept-textarea";
import { RadioGroup } from "@/components/ui/radio-group";
import type { FormAction } from "@/lib/forms/state";
import { endWords } from "@/lib/pairings/rules";

type EndFormProps = { pairingId: string; action: FormAction };

/** Ends a pairing with a reason that both read. */
export function EndForm({ pairingId, action }: EndFormProps) {
  return (
    <Disclosure summary="End this pairing">
      <Form action={action} label="End this pairing">
        <input type="hidden" name="pairingId" value={pairingId} />
        <RadioGroup
          name="reason"
          label="How would you put it?"
          hint="Both of you will read it."
          required
          options={Object.entries(endWords).map(([value, label]) => ({ value, label }))}
        />
        <Field name="note" label="A note for the organizers" hint="Only they read it." optional>
          <KeptTextarea keptAs={`end:${pairingId}`} rows={2} maxLength={1000} />
        </Field>
        <div className="grid gap-2">
          <div>
            <Button look="quiet" pendingLabel="Ending…">
              End the pairing
            </Button>
          </div>
          <p className="text-sm text-ink-soft">
            Its history and your shared notes stay. An organizer can propose the two of you again.
          </p>
        </div>
      </Form>
    </Disclosure>
  );
}
