import { Field } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { PromptAudience } from "@/lib/db/generated/enums";
import type { PlanPrompt, PlanSession } from "@/lib/programs/queries";
import { audienceLabels } from "@/lib/prompts/rules";

const audiences = ["mentor", "group", "cohort"] as const satisfies PromptAudience[];

/** What a planned prompt consists of; empty for a new one. */
export function PromptFields({ prompt, sessions }: { prompt?: PlanPrompt; sessions: PlanSession[] }) {
  return (
    <>
      <Field name="text" label="The prompt">
        <Textarea required maxLength={600} rows={3} voice="people" defaultValue={prompt?.text ?? ""} />
      </Field>
      <Field name="afterSession" label="In the weeks after">
        <Select required defaultValue={String(prompt?.afterSession ?? sessions.length)}>
          {sessions.map((session) => (
            <option key={session.id} value={session.position}>
              {session.position}. {session.title}
            </option>
          ))}
        </Select>
      </Field>
      <RadioGroup
        name="audience"
        label="Who reads the answers"
        required
        defaultValue={prompt?.audience ?? "mentor"}
        options={audiences.map((value) => ({ value, label: audienceLabels[value] }))}
      />
    </>
  );
}
