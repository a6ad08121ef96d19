import { TypedTooLate } from "@/components/prompts/typed-too-late";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { KeptTextarea } from "@/components/ui/kept-textarea";
import type { FormAction } from "@/lib/forms/state";
import type { PromptLinkPage } from "@/lib/prompts/link/queries";
import { audienceWords } from "@/lib/prompts/rules";

type Props = {
  prompt: Pick<PromptLinkPage, "askId" | "audience" | "mine" | "state">;
  /** Just now: changing it is the lesser thing to do. */
  saved: boolean;
  action: FormAction;
};

/** One field and one button for whoever holds the link of a mail; what is sent a moment too late is given back. */
export function AnswerByLinkForm({ prompt, saved, action }: Props) {
  if (prompt.state === "closed")
    return (
      <Form action={action} label="What you typed">
        <TypedTooLate>
          <EmptyState title="This has closed.">
            Thank you all the same. Sign in to read it again, or tell your mentor in person.
          </EmptyState>
        </TypedTooLate>
      </Form>
    );
  return (
    <Form action={action} label="Answer the prompt">
      <Field name="body" label="Your answer" hint={audienceWords[prompt.audience]}>
        <KeptTextarea
          keptAs={`ask:${prompt.askId}`}
          voice="people"
          required
          maxLength={5000}
          rows={5}
          defaultValue={prompt.mine ?? ""}
          placeholder="A few honest lines are plenty."
        />
      </Field>
      <div>
        <Button look={saved ? "quiet" : "primary"} pendingLabel="Sending…">
          {prompt.mine === null ? "Answer" : "Change my answer"}
        </Button>
      </div>
    </Form>
  );
}
