import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import type { NextCohort } from "@/lib/cohorts/next/queries";
import type { FormAction } from "@/lib/forms/state";

type NextCohortFormProps = {
  next: NextCohort;
  /** How its sessions follow each other, as a sentence. */
  rhythm: string;
  action: FormAction;
};

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** A value in every field: one click makes the next season. */
export function NextCohortForm({ next, rhythm, action }: NextCohortFormProps) {
  const mentors = counted(next.mentors, "mentor", "mentors");
  const all = counted(next.mentors + next.mentees, "person", "people");
  return (
    <Form action={action} label="New cohort like this one">
      <input type="hidden" name="cohortId" value={next.cohortId} />
      <Field name="name" label="Name">
        <Input required maxLength={80} defaultValue={next.suggestedName} />
      </Field>
      <Field name="startsOn" label="Begins on, or on the first day after it that fits" hint={rhythm}>
        <Input type="date" required defaultValue={next.startsOn} className="max-w-52" />
      </Field>
      <RadioGroup
        name="people"
        label="Who stays?"
        required
        defaultValue={next.mentors > 0 ? "mentors" : "nobody"}
        options={[
          {
            value: "mentors",
            label: `The mentors (${mentors})`,
            hint: "With as many mentees each as they took.",
          },
          { value: "everybody", label: `Everybody (${all})`, hint: "Each in the role they have." },
          { value: "nobody", label: "Nobody", hint: "The new cohort begins empty." },
        ]}
      />
      <div>
        <Button pendingLabel="Creating…">Create the cohort</Button>
      </div>
    </Form>
  );
}
