import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import type { Coming } from "@/lib/db/generated/enums";
import type { FormAction } from "@/lib/forms/state";
import { comingWords } from "@/lib/sessions/coming/rules";

type ComingFormProps = {
  /** What was said. */
  mine: Coming | null;
  /** The answer to begin with: that of the button in the mail. */
  chosen?: Coming | null;
  action: FormAction;
  sessionId?: string;
};

const order: readonly Coming[] = ["yes", "no", "maybe"];

/** Whether one comes, in one tap; as often as one likes. */
export function ComingForm({ mine, chosen = null, action, sessionId }: ComingFormProps) {
  // What the mail's button said comes first, so that the thumb finds it.
  const options = chosen ? [chosen, ...order.filter((each) => each !== chosen)] : order;
  const first = mine === null ? (chosen ?? "yes") : chosen !== mine ? chosen : null;
  return (
    <Form action={action} label="Do you come?" className="flex flex-wrap gap-3">
      {sessionId && <input type="hidden" name="sessionId" value={sessionId} />}
      {options.map((coming) => (
        <Button
          key={coming}
          look={coming === first ? "primary" : "quiet"}
          name="coming"
          value={coming}
          aria-pressed={mine === coming}
          className="aria-pressed:border-accent! aria-pressed:bg-accent-wash! aria-pressed:text-ink!"
        >
          {comingWords[coming]}
        </Button>
      ))}
    </Form>
  );
}
