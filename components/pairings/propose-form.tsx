import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/forms/state";
import type { PairingBoard } from "@/lib/pairings/board/queries";
import { DAYS_TO_ANSWER } from "@/lib/pairings/rules";

type ProposeFormProps = {
  board: PairingBoard;
  /** The mentee chosen already, or "". */
  menteeId: string;
  action: FormAction;
};

/** Suggests a mentor and a mentee to each other. Mentors without a free seat cannot be chosen. */
export function ProposeForm({ board, menteeId, action }: ProposeFormProps) {
  const option = ({ id, name, hint, full }: PairingBoard["mentors"][number]) => ({
    value: id,
    label: name,
    hint,
    disabled: full,
  });
  return (
    <Form action={action} label="Propose a pairing">
      <input type="hidden" name="cohortId" value={board.cohort.id} />
      <Field name="menteeId" label="Mentee">
        <Combobox
          options={board.mentees.map(option)}
          placeholder="Choose a mentee"
          defaultValue={menteeId}
          required
        />
      </Field>
      <Field name="mentorId" label="Mentor">
        <Combobox options={board.mentors.map(option)} placeholder="Choose a mentor" required />
      </Field>
      <Field name="reason" label="Why these two?" hint="Both read it." optional>
        <Textarea rows={2} maxLength={600} voice="people" />
      </Field>
      <div className="grid gap-2">
        <div>
          <Button pendingLabel="Proposing…">Propose the pairing</Button>
        </div>
        <p className="text-sm text-ink-soft">
          Both get a mail and have {DAYS_TO_ANSWER} days. Until then it holds one of the mentor’s seats.
        </p>
      </div>
    </Form>
  );
}
