import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import type { FormAction } from "@/lib/forms/state";

type SaveAsTemplateProps = { program: { id: string; name: string }; action: FormAction };

/** Keeps the plan as it stands for programs to come. */
export function SaveAsTemplate({ program, action }: SaveAsTemplateProps) {
  return (
    <Form action={action} label="Save as a template">
      <input type="hidden" name="programId" value={program.id} />
      <p>
        A copy of the sessions, prompts and texts as they stand now. New programs can begin from it; what you
        change here later does not change the template.
      </p>
      <Field name="name" label="Name of the template">
        <Input required maxLength={80} defaultValue={program.name} />
      </Field>
      <div>
        <Button look="quiet" pendingLabel="Saving…">
          Save as a template
        </Button>
      </div>
    </Form>
  );
}
