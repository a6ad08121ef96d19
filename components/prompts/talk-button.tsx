import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/lib/forms/state";

type TalkButtonProps = {
  answer: { id: string; author: string; talk: boolean };
  promptId: string;
  action: FormAction;
};

/** A mentor's 'Let's talk about this': it stands in both preparations for when the two next meet. Another tap takes it back. */
export const TalkButton = ({ answer: { id, author, talk }, promptId, action }: TalkButtonProps) => (
  <Form action={action} className="contents" label={`Talk with ${author} about this`}>
    <input type="hidden" name="promptId" value={promptId} />
    <Button look="plain" name={talk ? "untalk" : "talk"} value={id} aria-pressed={talk}>
      {talk ? "You will talk about this" : "Let’s talk about this"}
    </Button>
  </Form>
);
