import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { KeptTextarea } from "@/components/ui/kept-textarea";
import type { FormAction } from "@/lib/forms/state";
import type { PointView } from "@/lib/points/queries";
import { POINT_LENGTH } from "@/lib/points/rules";
import { CountedText } from "./counted-text";

type OwnPointProps = { point: PointView; edit: FormAction; strike: FormAction };

/** One's own point can be reworded or struck; what would be lost is named before. */
export function OwnPoint({ point, edit, strike }: OwnPointProps) {
  const { id, text, credited, endorsements } = point;
  return (
    <details className="open:w-full">
      <summary className="inline-flex min-h-11 items-center px-2 text-accent underline decoration-1 underline-offset-4">
        Edit or strike<span className="sr-only">: {text}</span>
      </summary>
      <div className="grid gap-4 pt-2 pb-4">
        <Form action={edit} label={`Edit: ${text}`} className="grid gap-2">
          <input type="hidden" name="pointId" value={id} />
          <CountedText most={POINT_LENGTH}>
            <Field name="text" label="Your point">
              <KeptTextarea
                keptAs={`point:${id}`}
                voice="people"
                rows={2}
                required
                maxLength={POINT_LENGTH}
                defaultValue={text}
              />
            </Field>
          </CountedText>
          <Checkbox name="credited" label="You may name me beside it" defaultChecked={credited} />
          <div>
            <Button look="quiet" pendingLabel="Saving…">
              Save
            </Button>
          </div>
        </Form>
        <Form action={strike} label={`Strike: ${text}`} className="flex flex-wrap items-center gap-x-4">
          <input type="hidden" name="pointId" value={id} />
          <Button look="plain">Strike this point</Button>
          <span className="text-sm text-ink-soft">
            It goes for good
            {endorsements > 0 &&
              `, with ${endorsements === 1 ? "its endorsement" : `its ${endorsements} endorsements`}`}
            .
          </span>
        </Form>
      </div>
    </details>
  );
}
