import { Sentences } from "@/components/thanks/sentences";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/lib/forms/state";

type ThankOneProps = {
  to: { membershipId: string; name: string };
  meetingId: string;
  /** Whose text is kept in this browser. */
  membershipId: string;
  action: FormAction;
};

/** Thanks to the one somebody has just met: one tap sends a sentence. */
export function ThankOne({ to, meetingId, membershipId, action }: ThankOneProps) {
  return (
    <Form action={action} label={`Thank ${to.name}`} className="grid max-w-xl gap-5">
      <input type="hidden" name="toId" value={to.membershipId} />
      <input type="hidden" name="meetingId" value={meetingId} />
      <Sentences keptAs={`thanks:${membershipId}:${meetingId}`} />
    </Form>
  );
}
