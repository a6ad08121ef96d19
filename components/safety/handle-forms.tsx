import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { KeptTextarea } from "@/components/ui/kept-textarea";
import type { ConcernState } from "@/lib/db/generated/enums";
import type { FormAction } from "@/lib/forms/state";

type HandleFormsProps = {
  concern: { id: string; state: ConcernState; reporter: string | null };
  on: { look: FormAction; remark: FormAction; answer: FormAction };
};

/** What those who read a concern can do: say that they look at it, note something among themselves, answer. */
export function HandleForms({ concern, on }: HandleFormsProps) {
  const { id, state, reporter } = concern;
  const unfinished = state === "open" || state === "looking";
  return (
    <div className="grid gap-5">
      {state === "open" && (
        <Form action={on.look} label="I am looking at it" className="grid gap-3">
          <input type="hidden" name="concernId" value={id} />
          <div>
            <Button>I am looking at it</Button>
          </div>
        </Form>
      )}
      {unfinished && (
        <Disclosure summary={`Answer ${reporter} and close it`} open={state === "looking"}>
          <Form action={on.answer} label="Answer and close" className="grid gap-3">
            <input type="hidden" name="concernId" value={id} />
            <Field
              name="body"
              label="A word to them"
              hint={`${reporter} reads this, and those who may read the concern.`}
            >
              <KeptTextarea keptAs={`concern-answer:${id}`} required maxLength={5000} rows={4} />
            </Field>
            <div>
              <Button look={state === "open" ? "quiet" : "primary"} pendingLabel="Sending…">
                Answer and close
              </Button>
            </div>
          </Form>
        </Disclosure>
      )}
      <Disclosure summary="Note something among yourselves">
        <Form action={on.remark} label="A remark" className="grid gap-3">
          <input type="hidden" name="concernId" value={id} />
          <Field
            name="body"
            label="A remark"
            hint={`Those who may read this concern see it; ${reporter} does not.`}
          >
            <KeptTextarea keptAs={`concern-remark:${id}`} required maxLength={5000} rows={3} />
          </Field>
          <div>
            <Button look="quiet" pendingLabel="Saving…">
              Note it
            </Button>
          </div>
        </Form>
      </Disclosure>
    </div>
  );
}
