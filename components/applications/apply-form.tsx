import { ApplicationFields } from "@/components/applications/application-fields";
import { BotFields } from "@/components/applications/bot-fields";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import type { Question } from "@/lib/applications/rules";
import type { FormAction } from "@/lib/forms/state";
import { either } from "@/lib/organizations/sign-in/rules";

type ApplyFormProps = {
  role: "mentor" | "mentee";
  questions: readonly Question[];
  cohortId: string;
  /** The only mail domains that are taken; empty for any. */
  domains: readonly string[];
  action: FormAction;
};

/** A stranger applies. */
export function ApplyForm({ role, questions, cohortId, domains, action }: ApplyFormProps) {
  return (
    <Form action={action} label="Application">
      <input type="hidden" name="role" value={role} />
      <BotFields />
      <Field name="name" label="Your name">
        <Input autoComplete="name" maxLength={160} required />
      </Field>
      <Field
        name="email"
        label="Your mail address"
        hint={`${domains.length > 0 ? `At ${either(domains)}, please: other addresses cannot be taken here. ` : ""}We send you a link: only when you press the button behind it is your application sent.`}
      >
        <Input type="email" autoComplete="email" required />
      </Field>
      <ApplicationFields questions={questions} keptAs={`apply:${cohortId}`} />
      <div className="grid gap-3">
        <div>
          <Button pendingLabel="Sending…">Apply</Button>
        </div>
        <p className="text-sm text-ink-soft">
          The organizers read what you write here, and nobody else. You can change or withdraw it later.
        </p>
      </div>
    </Form>
  );
}
