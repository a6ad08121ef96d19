import { SizeFields } from "@/components/cohorts/size-fields";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/forms/state";
import type { ProgramPage } from "@/lib/programs/queries";

export function ProgramForm({ program, action }: { program: ProgramPage; action: FormAction }) {
  return (
    <Form action={action} label="Name and sizes">
      <input type="hidden" name="programId" value={program.id} />
      <Field name="name" label="Name">
        <Input required maxLength={80} defaultValue={program.name} />
      </Field>
      <Field
        name="summary"
        label="Summary"
        hint="What it is, for people who have never heard of it."
        optional
      >
        <Textarea maxLength={600} rows={3} defaultValue={program.summary} />
      </Field>
      <SizeFields groupSize={program.groupSize} mentorsPerGroup={program.mentorsPerGroup} />
      <p className="text-sm text-ink-soft">
        New cohorts begin with these sizes; cohorts that exist keep theirs.
      </p>
      <div>
        <Button pendingLabel="Saving…">Save</Button>
      </div>
    </Form>
  );
}
