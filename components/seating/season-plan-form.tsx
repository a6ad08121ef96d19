import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/lib/forms/state";

type SeasonPlanFormProps = { cohortId: string; again: boolean; action: FormAction };

/** The one button that plans every evening to come. */
export function SeasonPlanForm({ cohortId, again, action }: SeasonPlanFormProps) {
  const label = again ? "Plan it anew" : "Plan the season";
  return (
    <Form action={action} label={label} className="grid gap-3">
      <input type="hidden" name="cohortId" value={cohortId} />
      <div>
        <Button look={again ? "quiet" : "primary"} pendingLabel="Planning…">
          {label}
        </Button>
      </div>
    </Form>
  );
}
