import { Sentences } from "@/components/thanks/sentences";
import { ChoiceChips } from "@/components/ui/choice-chips";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/lib/forms/state";
import type { ThanksPage } from "@/lib/thanks/queries";

type ThanksFormProps = {
  page: ThanksPage;
  /** After which evening, or which meeting one to one. */
  after: { sessionId?: string; meetingId?: string };
  membershipId: string;
  action: FormAction;
};

/** Whom, then a sentence: a ready one sends with one tap. */
export function ThanksForm({ page, after, membershipId, action }: ThanksFormProps) {
  const { people, withId } = page;
  const first = withId ?? (people.length === 1 ? people[0]?.membershipId : undefined);
  return (
    <Form action={action} label="Say thanks">
      {after.sessionId && <input type="hidden" name="sessionId" value={after.sessionId} />}
      {after.meetingId && <input type="hidden" name="meetingId" value={after.meetingId} />}
      <ChoiceChips
        name="toId"
        label="Whom would you like to thank?"
        options={people.map(({ membershipId: value, name: label }) => ({ value, label }))}
        required
        {...(first && { defaultValue: first })}
      />
      <Sentences keptAs={`thanks:${membershipId}`} />
    </Form>
  );
}
