import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { KeptTextarea } from "@/components/ui/kept-textarea";
import type { FormAction } from "@/lib/forms/state";
import type { ProgramPage } from "@/lib/programs/queries";

export function ConductForm({ program, action }: { program: ProgramPage; action: FormAction }) {
  const kept = (text: string) => `conduct:${program.id}:${program.conductVersion}:${text}`;
  return (
    <Form action={action} label="Conduct and confidentiality">
      <input type="hidden" name="programId" value={program.id} />
      <Field name="codeOfConduct" label="Code of conduct" hint="Markdown: **bold**, lists with a dash.">
        <KeptTextarea
          keptAs={kept("code")}
          voice="people"
          rows={8}
          required
          maxLength={8000}
          defaultValue={program.codeOfConduct}
        />
      </Field>
      <Field name="confidentialityRule" label="Confidentiality rule">
        <KeptTextarea
          keptAs={kept("rule")}
          voice="people"
          rows={8}
          required
          maxLength={4000}
          defaultValue={program.confidentialityRule}
        />
      </Field>
      <p className="text-sm text-ink-soft">
        When a word changes, everybody who takes part is shown the new texts and asked to accept them.
      </p>
      <div>
        <Button pendingLabel="Saving…">Save both texts</Button>
      </div>
    </Form>
  );
}
