import { Button } from "@/components/ui/button";
import { CodeField } from "@/components/ui/code-field";
import { Form } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/forms/state";

type ConfirmDeletionProps = {
  email: string;
  codeSentTo: string | null;
  ask: FormAction;
  confirm: FormAction;
};

/** The proof that it is really the person: a code from their mailbox. */
export function ConfirmDeletion({ email, codeSentTo, ask, confirm }: ConfirmDeletionProps) {
  if (!codeSentTo)
    return (
      <Section title="If you are sure">
        <p>
          We send a code to <strong className="break-all">{email}</strong>. With it your account waits for
          seven days, in which signing in and one button keep it. Then it is erased.
        </p>
        <Form action={ask} label="Send me a code">
          <Button look="quiet" pendingLabel="Sending…">
            Send me a code
          </Button>
        </Form>
      </Section>
    );
  return (
    <Section title="Enter the code">
      <p>
        It is in your mail at <strong className="break-all">{codeSentTo}</strong>, and good for ten minutes.
        You will be signed out everywhere.
      </p>
      <Form action={confirm} label="Delete my account">
        <CodeField />
        <Button look="quiet" pendingLabel="Checking…">
          Delete my account in seven days
        </Button>
      </Form>
      <Form action={ask} label="Another code">
        <Button look="plain" pendingLabel="Sending…">
          Send another code
        </Button>
      </Form>
    </Section>
  );
}
