import { QuestionFields } from "@/components/applications/question-fields";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Form } from "@/components/ui/form";
import type { FormPage } from "@/lib/applications/form/queries";
import { kindWords, questionKinds } from "@/lib/applications/form/rules";
import type { QuestionKind } from "@/lib/db/generated/enums";
import type { FormAction } from "@/lib/forms/state";

type QuestionAdderProps = {
  /** The kind that was chosen; null: choose one first. */
  kind: QuestionKind | null;
  cohort: FormPage["cohort"];
  href: string;
  action: FormAction;
};

/** First how it is answered, then the question. */
export function QuestionAdder({ kind, cohort, href, action }: QuestionAdderProps) {
  return (
    <div id="add" className="grid scroll-mt-4 gap-4">
      <h3 className="font-semibold">
        {kind ? `A new question: ${kindWords[kind].toLowerCase()}` : "Add a question"}
      </h3>
      {kind ? (
        <Form action={action} label="Add a question">
          <input type="hidden" name="cohortId" value={cohort.id} />
          <QuestionFields kind={kind} mentors={cohort.mentors} />
          <div className="flex flex-wrap gap-3">
            <Button pendingLabel="Adding…">Add the question</Button>
            <ButtonLink look="plain" href={`${href}#add`}>
              Another kind
            </ButtonLink>
          </div>
        </Form>
      ) : (
        <div className="flex flex-wrap gap-2">
          {questionKinds.map((each) => (
            <ButtonLink key={each} look="quiet" href={`${href}?add=${each}#add`}>
              {kindWords[each]}
            </ButtonLink>
          ))}
        </div>
      )}
    </div>
  );
}
