import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { RadioGroup } from "@/components/ui/radio-group";
import type { PairingWay } from "@/lib/db/generated/enums";
import type { FormAction } from "@/lib/forms/state";
import { wayWords } from "@/lib/pairings/ways/rules";

type WayFormProps = { cohortId: string; way: PairingWay; action: FormAction };

/** How pairs are made in a cohort. */
export function WayForm({ cohortId, way, action }: WayFormProps) {
  return (
    <Disclosure summary={`How pairs are made: ${wayWords[way].label.toLowerCase()}`}>
      <Form action={action} label="How pairs are made">
        <input type="hidden" name="cohortId" value={cohortId} />
        <RadioGroup
          name="way"
          label="How pairs are made"
          hint="You can propose pairs in any of them. What is asked already goes on as it began."
          defaultValue={way}
          required
          options={Object.entries(wayWords).map(([value, { label, hint }]) => ({ value, label, hint }))}
        />
        <div>
          <Button look="quiet" pendingLabel="Saving…">
            Save
          </Button>
        </div>
      </Form>
    </Disclosure>
  );
}
