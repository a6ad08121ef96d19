import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import type { FormAction } from "@/lib/forms/state";

/** A title is enough to begin with. */
export function BeginCollection({ cohortId, action }: { cohortId: string; action: FormAction }) {
  return (
    <Form action={action} label="Begin a collection">
      <input type="hidden" name="cohortId" value={cohortId} />
      <Field name="title" label="Title" hint="What it is about. You can change it later.">
        <Input required maxLength={160} className="font-serif text-lg" />
      </Field>
      <div>
        <Button look="quiet" pendingLabel="Beginning…">
          Begin it
        </Button>
      </div>
    </Form>
  );
}
