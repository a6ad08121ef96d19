import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/lib/forms/state";
import type { AnswersPage } from "@/lib/intake/asking/queries";
import { askLabel, mailsSentence } from "@/lib/intake/asking/rules";

/** Asks everybody who is missing, in one click that says how many mails it sends; or why nobody can be asked now. */
export function AskForm({ page, action }: { page: AnswersPage; action: FormAction }) {
  const { counts, canAsk, cohort } = page;
  if (canAsk)
    return (
      <Form action={action} label="Ask those who are missing" className="grid gap-2">
        <input type="hidden" name="cohortId" value={cohort.id} />
        <div>
          <Button pendingLabel="Asking…">{askLabel(counts.toAsk)}</Button>
        </div>
        <p className="text-sm text-ink-soft">{mailsSentence(counts.toAsk)}</p>
      </Form>
    );
  if (counts.answered === counts.people) return null;
  return <p className="text-ink-soft">{whyNot(page)}</p>;
}

function whyNot({ counts, cohort }: AnswersPage): string {
  if (cohort.status === "draft") return "It is still a draft. People can be asked once enrollment is open.";
  if (cohort.status === "completed") return "The season is over, so nobody is asked any more.";
  return counts.joined === counts.answered
    ? "Those who are missing have not joined yet. They are asked on their home page when they do."
    : "Those who are missing were asked within the last day. Give them until tomorrow.";
}
