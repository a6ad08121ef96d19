import { ReminderFields } from "@/components/prompts/reminder-fields";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { KeptTextarea } from "@/components/ui/kept-textarea";
import { RadioGroup } from "@/components/ui/radio-group";
import { zoneName } from "@/lib/calendar/when";
import type { PromptAudience } from "@/lib/db/generated/enums";
import type { FormAction } from "@/lib/forms/state";
import type { NewPromptPage } from "@/lib/prompts/queries";
import { audienceLabels, scopeLabels } from "@/lib/prompts/rules";

type NewPromptFormProps = {
  page: NewPromptPage;
  /** What it begins with, and which one that is: each keeps its own unsent words. */
  idea?: { text: string; audience: PromptAudience };
  from: string;
  action: FormAction;
};

const audiences = ["mentor", "group", "cohort"] as const;

export function NewPromptForm({ page, idea, from, action }: NewPromptFormProps) {
  const { canAskCohort, canAskMentees } = page;
  const zone = `In the cohort’s zone, ${zoneName(page.timeZone)}.`;
  return (
    <Form action={action} label="New prompt">
      <input type="hidden" name="cohortId" value={page.cohortId} />
      <Field name="text" label="The prompt">
        <KeptTextarea
          keptAs={`prompt:${page.cohortId}:${from}`}
          voice="people"
          required
          maxLength={1000}
          rows={3}
          defaultValue={idea?.text ?? ""}
        />
      </Field>
      {canAskCohort && canAskMentees ? (
        <RadioGroup
          name="scope"
          label="Who is asked"
          defaultValue="cohort"
          options={[
            { value: "cohort", label: scopeLabels.cohort },
            { value: "mentees", label: scopeLabels.mentees },
          ]}
        />
      ) : (
        <input type="hidden" name="scope" value={canAskCohort ? "cohort" : "mentees"} />
      )}
      <RadioGroup
        name="audience"
        label="Who reads the answers"
        hint="People see this before they answer. Others’ answers show after one’s own."
        defaultValue={idea?.audience ?? "mentor"}
        options={audiences.map((value) => ({ value, label: audienceLabels[value] }))}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <Field name="opensAt" label="Opens" hint={zone}>
          <Input type="datetime-local" required defaultValue={page.opensAt} />
        </Field>
        <Field name="closesAt" label="Closes" hint={zone}>
          <Input type="datetime-local" required defaultValue={page.closesAt} />
        </Field>
      </div>
      <ReminderFields reminder="dayBefore" remindAt="" zone={zone} />
      <div>
        <Button pendingLabel="Posting…">Post the prompt</Button>
      </div>
    </Form>
  );
}
