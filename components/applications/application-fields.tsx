import { Checkbox } from "@/components/ui/checkbox";
import { ChoiceChips } from "@/components/ui/choice-chips";
import { Field } from "@/components/ui/field";
import { FieldGroup } from "@/components/ui/field-group";
import { Input } from "@/components/ui/input";
import { KeptTextarea } from "@/components/ui/kept-textarea";
import { RadioGroup } from "@/components/ui/radio-group";
import { type FormAnswer, fieldOf, type Question, scaleSteps } from "@/lib/applications/rules";

type ApplicationFieldsProps = {
  questions: readonly Question[];
  /** What was answered before. */
  answers?: readonly FormAnswer[];
  /** Whose long texts these are, for what the browser keeps. */
  keptAs: string;
};

/** The questions of a form, each as it is answered. */
export function ApplicationFields({ questions, answers = [], keptAs }: ApplicationFieldsProps) {
  return questions.map((question) => (
    <QuestionField
      key={question.id}
      question={question}
      before={answers.find(({ questionId }) => questionId === question.id)?.answer ?? []}
      keptAs={`${keptAs}:${question.id}`}
    />
  ));
}

type QuestionFieldProps = { question: Question; before: readonly string[]; keptAs: string };

const asOptions = (options: readonly string[]) => options.map((option) => ({ value: option, label: option }));

function scaleOptions({ lowLabel, highLabel }: Question) {
  const said: Record<string, string> = { "1": lowLabel, "5": highLabel };
  return scaleSteps.map((step) => ({ value: step, label: said[step] ? `${step} · ${said[step]}` : step }));
}

function QuestionField({ question, before, keptAs }: QuestionFieldProps) {
  const name = fieldOf(question);
  const field = { name, label: question.text, optional: !question.required };
  switch (question.kind) {
    case "short":
      return (
        <Field {...field}>
          <Input defaultValue={before[0] ?? ""} maxLength={300} required={question.required} />
        </Field>
      );
    case "long":
      return (
        <Field {...field}>
          <KeptTextarea
            keptAs={keptAs}
            voice="people"
            defaultValue={before[0] ?? ""}
            maxLength={5_000}
            required={question.required}
          />
        </Field>
      );
    case "one":
      return (
        <RadioGroup
          {...field}
          options={asOptions(question.options)}
          defaultValue={before[0]}
          required={question.required}
        />
      );
    case "several":
      return (
        <FieldGroup {...field} hint="As many as you like.">
          <div>
            {question.options.map((option) => (
              <Checkbox
                key={option}
                name={`${name}[]`}
                value={option}
                label={option}
                defaultChecked={before.includes(option)}
              />
            ))}
          </div>
        </FieldGroup>
      );
    case "scale":
      return (
        <ChoiceChips
          {...field}
          options={scaleOptions(question)}
          defaultValue={before[0]}
          required={question.required}
        />
      );
  }
}
