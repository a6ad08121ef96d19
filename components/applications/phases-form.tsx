import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import type { FormPage } from "@/lib/applications/form/queries";
import { cityOf } from "@/lib/applications/phases/rules";
import type { FormAction } from "@/lib/forms/state";

type PhasesFormProps = { cohort: FormPage["cohort"]; action: FormAction };

/** When a cohort takes applications, when its season is, and how many it takes. */
export function PhasesForm({ cohort, action }: PhasesFormProps) {
  return (
    <Form action={action} label="Dates and places">
      <input type="hidden" name="cohortId" value={cohort.id} />
      <p className="text-ink-soft">
        Days are by the clocks of {cityOf(cohort.timeZone)}; each counts to its end.
      </p>
      <div className="grid gap-6 sm:grid-cols-2">
        <Field name="applyFrom" label="Applications open" optional>
          <Input type="date" defaultValue={cohort.applyFrom ?? ""} />
        </Field>
        <Field name="applyUntil" label="Applications close" optional>
          <Input type="date" defaultValue={cohort.applyUntil ?? ""} />
        </Field>
        <Field name="startsOn" label="The season starts" optional>
          <Input type="date" defaultValue={cohort.startsOn ?? ""} />
        </Field>
        <Field name="endsOn" label="The season ends" optional>
          <Input type="date" defaultValue={cohort.endsOn ?? ""} />
        </Field>
        <Field name="menteePlaces" label="Places for mentees" optional hint="Empty: no limit.">
          <Input inputMode="numeric" defaultValue={cohort.menteePlaces ?? ""} />
        </Field>
        {cohort.mentors && (
          <Field name="mentorPlaces" label="Places for mentors" optional hint="Empty: no limit.">
            <Input inputMode="numeric" defaultValue={cohort.mentorPlaces ?? ""} />
          </Field>
        )}
      </div>
      <Checkbox
        name="movesUp"
        label="The waitlist moves up by itself"
        hint={`When a place becomes free, the first on the waitlist is accepted and written to. Otherwise your home page tells you. ${
          cohort.mentors ? "A role without a limit has" : "Without a limit there are"
        } no places that could become free: there you accept people yourself.`}
        defaultChecked={cohort.movesUp}
      />
      <div>
        <Button pendingLabel="Saving…">Save dates and places</Button>
      </div>
    </Form>
  );
}
