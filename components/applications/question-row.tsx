import { QuestionFields } from "@/components/applications/question-fields";
import { ArrangedRow, stepsOf } from "@/components/programs/arranged-row";
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
export function QuestionRow({ question, cohort, edit, arrange, ...place }: QuestionRowProps) {
  const detail = [
    kindWords[question.kind],
    question.audience !== "everybody" && audienceWords[question.audience],
    question.feeds && `for the pairing: ${feedWords[question.feeds].toLowerCase()}`,
    question.required ? "has to be answered" : "optional",
  ];
  return (
    <ArrangedRow
      text={question.text}
      voice="people"
      detail={detail.filter(Boolean).join(" · ")}
      fields={{ cohortId: cohort.id, questionId: question.id }}
      can={stepsOf(place)}
      arrange={arrange}
      edit={edit}
    >
      <QuestionFields kind={question.kind} mentors={cohort.mentors} question={question} />
    </ArrangedRow>
  );
}
