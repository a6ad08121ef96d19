import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { CohortChoice } from "@/lib/people/imports/cohorts/queries";

type CohortFieldProps = { cohorts: readonly CohortChoice[]; chosen: string | null };

/** Which cohort a roster fills, or none. */
export function CohortField({ cohorts, chosen }: CohortFieldProps) {
  if (cohorts.length === 0) return <input type="hidden" name="cohortId" value="" />;
  return (
    <Field name="cohortId" label="Which cohort do these people join?">
      <Select defaultValue={chosen ?? ""}>
        {cohorts.map(({ id, name, program }) => (
          <option key={id} value={id}>
            {name} · {program}
          </option>
        ))}
        <option value="">None yet, only the list of people</option>
      </Select>
    </Field>
  );
}
