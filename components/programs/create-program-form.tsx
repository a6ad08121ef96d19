import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import type { FormAction } from "@/lib/forms/state";

/** One click from the template: the name is there already. */
export function CreateProgramForm({ action, name }: { action: FormAction; name: string }) {
  return (
    <Form action={action} label="New program">
      <Field name="name" label="What is the program called?" hint="You can change every word of it later.">
        <Input required maxLength={80} defaultValue={name} />
      </Field>
      <div>
        <Button pendingLabel="Creating…">Create the program</Button>
      </div>
    </Form>
  );
}
