import { type CohortDefaults, CohortFields } from "@/components/cohorts/cohort-fields";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/lib/forms/state";

type NewCohortFormProps = { programId: string; defaults: CohortDefaults; action: FormAction };

export function NewCohortForm({ programId, defaults, action }: NewCohortFormProps) {
  return (
    <Form action={action} label="New cohort">
      <input type="hidden" name="programId" value={programId} />
      <CohortFields defaults={defaults} />
      <div>
        <Button pendingLabel="Creating…">Create the cohort</Button>
      </div>
    </Form>
  );
}
