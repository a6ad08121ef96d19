import { Button } from "@/components/ui/button";
import { ChoiceChips } from "@/components/ui/choice-chips";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import type { FormAction } from "@/lib/forms/state";
import type { SeasonSeating } from "@/lib/seating/season/queries";
import { sizeOf } from "@/lib/seating/season/rules";

type GroupSizeFormProps = { cohort: SeasonSeating["cohort"]; action: FormAction };

/** How large groups are, and whether mentors sit with their own mentees. */
export function GroupSizeForm({ cohort, action }: GroupSizeFormProps) {
  const { groupSize, pairsTogether } = cohort;
  const { min, max } = sizeOf(cohort);
  const number = { type: "number", inputMode: "numeric", required: true, min: 2, max: 12 } as const;
  return (
    <Form action={action} label="Group sizes" className="grid max-w-prose gap-6">
      <input type="hidden" name="cohortId" value={cohort.id} />
      <ChoiceChips
        name="groupSize"
        label="People in a group"
        required
        defaultValue={String(groupSize)}
        options={[
          { value: "4", label: "Four" },
          { value: "6", label: "Six" },
        ]}
      />
      <div className="grid grid-cols-2 gap-4">
        <Field name="groupSizeMin" label="At the fewest">
          <Input {...number} defaultValue={min} />
        </Field>
        <Field name="groupSizeMax" label="At the most">
          <Input {...number} defaultValue={max} />
        </Field>
      </div>
      <RadioGroup
        name="pairsTogether"
        label="Mentors and their own mentees"
        defaultValue={pairsTogether ? "yes" : "no"}
        options={[
          { value: "no", label: "Sit where it falls", hint: "They meet between the evenings anyway." },
          { value: "yes", label: "Sit in one group", hint: "At every evening where both are there." },
        ]}
      />
      <p className="text-ink-soft">What is planned stays until it is planned again.</p>
      <div>
        <Button look="quiet" pendingLabel="Saving…">
          Save
        </Button>
      </div>
    </Form>
  );
}
