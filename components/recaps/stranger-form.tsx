import { WorkField } from "@/components/recaps/work-field";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { KeptTextarea } from "@/components/ui/kept-textarea";
import { SilentField } from "@/components/ui/silent-field";
import type { FormAction } from "@/lib/forms/state";
import { newForm } from "@/lib/recaps/strangers/rules";

type StrangerFormProps = {
  recapId: string;
  /** Null: to a collection as a whole, which its mentor reads first. */
  question: { id: string; text: string } | null;
  action: FormAction;
};

/** 'What would you have added?', for whoever reads a public recap. Somebody reads it before anybody else does. */
export function StrangerForm({ recapId, question, action }: StrangerFormProps) {
  return (
    <div data-no-print>
      <Disclosure
        summary={
          <>
            What would you have added?
            {question && <span className="sr-only"> To: {question.text}</span>}
          </>
        }
      >
        <Form
          action={action}
          label={question ? `Add to: ${question.text}` : "Add to it"}
          className="grid gap-4 py-2"
        >
          {question && <input type="hidden" name="agendaItemId" value={question.id} />}
          <WorkField task={newForm(recapId)} />
          <SilentField name="website" label="Website" />
          <Field name="text" label="Your point" hint="One thought, up to 300 characters.">
            <KeptTextarea
              keptAs={`stranger:${recapId}:${question?.id ?? ""}`}
              voice="people"
              required
              maxLength={300}
              rows={2}
            />
          </Field>
          <Field name="name" label="Your name" optional hint="Only if it is to stand beside your point.">
            <Input autoComplete="name" maxLength={160} />
          </Field>
          <Field
            name="email"
            label="Your mail address"
            optional
            hint={
              <>
                Nobody reads it. We send you the page of your point, to change your mind later, and forget the
                address after a week.
                <noscript>
                  {" "}
                  Your browser runs no scripts, so we need it: a button on that page sends your point.
                </noscript>
              </>
            }
          >
            <Input type="email" autoComplete="email" />
          </Field>
          <div className="grid gap-2">
            <div>
              <Button look="quiet" pendingLabel="Sending…">
                Send it
              </Button>
            </div>
            <p className="text-sm text-ink-soft">
              {question ? "The organizers read it first." : "Its author reads it first."}
            </p>
          </div>
        </Form>
      </Disclosure>
    </div>
  );
}
