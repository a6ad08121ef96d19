import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/lib/forms/state";

type VerbFormProps = {
  cohortId: string;
  action: FormAction;
  button: string;
  look?: "primary" | "quiet";
  fields?: Record<string, string>;
};

/** One button that does something to a cohort. */
export function VerbForm({ cohortId, action, button, look, fields }: VerbFormProps) {
  return (
    <Form action={action} label={button} className="grid gap-3">
      <input type="hidden" name="cohortId" value={cohortId} />
      {Object.entries(fields ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div>
        <Button look={look}>{button}</Button>
      </div>
    </Form>
  );
}
