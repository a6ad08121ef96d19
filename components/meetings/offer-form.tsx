import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { RadioGroup } from "@/components/ui/radio-group";
import type { FormAction } from "@/lib/forms/state";
import type { MeetingPage } from "@/lib/meetings/queries";
import { type MoveKey, moveWords } from "@/lib/meetings/rules";
import { TimeFields } from "./time-fields";

type OfferFormProps = {
  meeting: MeetingPage;
  /** Words that fit; the first is chosen. */
  keys: readonly [MoveKey, ...MoveKey[]];
  action: FormAction;
};

/** Other times, in kind words that are ready. */
export function OfferForm({ meeting, keys, action }: OfferFormProps) {
  return (
    <Form action={action} label="Propose other times" className="grid max-w-xl gap-6">
      <input type="hidden" name="meetingId" value={meeting.id} />
      <TimeFields zone={meeting.zones.mine} />
      {keys.length === 1 ? (
        <input type="hidden" name="words" value={keys[0]} />
      ) : (
        <RadioGroup
          name="words"
          label={`What ${meeting.other.name} will read`}
          required
          defaultValue={keys[0]}
          options={keys.map((value) => ({ value, label: moveWords[value] }))}
        />
      )}
      <div>
        <Button look="quiet" pendingLabel="Sending…">
          Propose these instead
        </Button>
      </div>
    </Form>
  );
}
