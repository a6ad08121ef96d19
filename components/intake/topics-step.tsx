import { TopicChoice } from "@/components/intake/topic-choice";
import { Button } from "@/components/ui/button";
import { FieldGroup } from "@/components/ui/field-group";
import { Form } from "@/components/ui/form";
import { KeptFields } from "@/components/ui/kept-fields";
import type { FormAction } from "@/lib/forms/state";
import { sourceWords } from "@/lib/intake/prefill/rules";
import type { IntakePage } from "@/lib/intake/queries";

type StepProps = { page: IntakePage; keptAs: string; action: FormAction };

/** The topics of the program: one tap takes one, a second says how much. */
export function TopicsStep({ page, keptAs, action }: StepProps) {
  const { role, topics, topicsFrom, cohort, isFilled } = page;
  return (
    <Form action={action} label="Topics" className="grid gap-6">
      <input type="hidden" name="cohortId" value={cohort.id} />
      <KeptFields keptAs={keptAs} />
      {topics.length > 0 ? (
        <FieldGroup
          name="topics"
          label={
            role === "mentor" ? "Which of these can somebody learn from you?" : "What would help you most?"
          }
          hint={
            topicsFrom
              ? `Some are ticked already. ${sourceWords[topicsFrom]}`
              : "Three to six are plenty. Organizers see what you choose, and so do people you might be paired with."
          }
        >
          <ul className="border-b border-line sm:columns-2 sm:gap-8">
            {topics.map((topic) => (
              <TopicChoice key={topic.id} topic={topic} />
            ))}
          </ul>
        </FieldGroup>
      ) : (
        <p className="max-w-prose text-ink-soft">
          The organizers have not made a list of topics, so there is nothing to choose here. Go on to the next
          step.
        </p>
      )}
      <div>
        <Button pendingLabel="Saving…">{isFilled ? "Save" : "Save and go on"}</Button>
      </div>
    </Form>
  );
}
