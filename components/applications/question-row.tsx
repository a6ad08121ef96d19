import { QuestionFields } from "@/components/applications/question-fields";
import { ArrangeForm } from "@/components/programs/arrange-form";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { Row } from "@/components/ui/list";
import type { ComposedQuestion, FormPage } from "@/lib/applications/form/queries";
import { audienceWords, feedWords, kindWords } from "@/lib/applications/form/rules";
import type { FormAction } from "@/lib/forms/state";

type QuestionRowProps = {
  question: ComposedQuestion;
  cohort: FormPage["cohort"];
  first: boolean;
  last: boolean;
  edit: FormAction;
  arrange: FormAction;
};

/** One question of a form with its own small forms. */
export function QuestionRow({ question, cohort, first, last, edit, arrange }: QuestionRowProps) {
  const fields = { cohortId: cohort.id, questionId: question.id };
  const can = [...(first ? [] : (["up"] as const)), ...(last ? [] : (["down"] as const)), "remove" as const];
  const detail = [
    kindWords[question.kind],
    question.audience !== "everybody" && audienceWords[question.audience],
    question.feeds && `for the pairing: ${feedWords[question.feeds].toLowerCase()}`,
    question.required ? "has to be answered" : "optional",
  ];
  return (
    <Row
      title={question.text}
      voice="people"
      detail={detail.filter(Boolean).join(" · ")}
      action={<ArrangeForm action={arrange} what={`“${question.text}”`} fields={fields} can={can} />}
    >
      <Disclosure summary="Edit">
        <Form action={edit} label={`Edit “${question.text}”`}>
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <QuestionFields kind={question.kind} mentors={cohort.mentors} question={question} />
          <div>
            <Button pendingLabel="Saving…">Save</Button>
          </div>
        </Form>
      </Disclosure>
    </Row>
  );
}
