import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import type { FormAction } from "@/lib/forms/state";

type CreateProgramFormProps = { action: FormAction; template: { key: string; name: string } };

/** One click from the template: the name is there already. */
export function CreateProgramForm({ action, template }: CreateProgramFormProps) {
  return (
    <Form action={action} label="New program" key={template.key}>
      <input type="hidden" name="template" value={template.key} />
      <Field name="name" label="What is the program called?" hint="You can change every word of it later.">
        <Input required maxLength={80} defaultValue={template.name} />
      </Field>
      <div>
        <Button pendingLabel="Creating…">Create the program</Button>
      </div>
    </Form>
  );
}
