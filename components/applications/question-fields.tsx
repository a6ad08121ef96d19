import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { ComposedQuestion } from "@/lib/applications/form/queries";
import { audienceWords, feedWords } from "@/lib/applications/form/rules";
import type { MatchField, QuestionAudience, QuestionKind } from "@/lib/db/generated/enums";

type QuestionFieldsProps = { kind: QuestionKind; mentors: boolean; question?: ComposedQuestion };

const audiences = Object.entries(audienceWords) as [QuestionAudience, string][];
const feeds = Object.entries(feedWords) as [MatchField, string][];

/** What a question of this kind is made of. */
export function QuestionFields({ kind, mentors, question }: QuestionFieldsProps) {
  return (
    <>
      <input type="hidden" name="kind" value={kind} />
      <Field name="text" label="The question">
        <Input defaultValue={question?.text} maxLength={300} required />
      </Field>
      {(kind === "one" || kind === "several") && (
        <Field name="options" label="What there is to choose from" hint="One a line.">
          <Textarea rows={4} defaultValue={question?.options.join("\n")} required />
        </Field>
      )}
      {kind === "scale" && (
        <div className="grid gap-6 sm:grid-cols-2">
          <Field name="lowLabel" label="What 1 means" optional>
            <Input defaultValue={question?.lowLabel} maxLength={60} />
          </Field>
          <Field name="highLabel" label="What 5 means" optional>
            <Input defaultValue={question?.highLabel} maxLength={60} />
          </Field>
        </div>
      )}
      {mentors ? (
        <Field name="audience" label="Put to">
          <Select defaultValue={question?.audience ?? "everybody"}>
            {audiences.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      ) : (
        <input type="hidden" name="audience" value="everybody" />
      )}
      {mentors && kind !== "scale" && (
        <Field
          name="feeds"
          label="For the pairing"
          hint="What the answer is taken for when people are paired. They see it filled in, and can change it."
        >
          <Select defaultValue={question?.feeds ?? ""}>
            <option value="">As its wording says, or not at all</option>
            {feeds.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Checkbox name="required" label="It has to be answered" defaultChecked={question?.required ?? false} />
    </>
  );
}
