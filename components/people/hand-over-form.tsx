import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { RadioGroup } from "@/components/ui/radio-group";
import type { FormAction } from "@/lib/forms/state";
import type { Successor } from "@/lib/people/ownership/queries";
import { SuccessorRow } from "./successor-row";

type HandOverFormProps = { chosen: Successor; orgSlug: string; action: FormAction };

const stays = [
  {
    value: "owner",
    label: "I stay an owner too",
    hint: "You share it: either of you can change everything.",
  },
  {
    value: "organizer",
    label: "I become an organizer",
    hint: "You go on setting up programs and inviting people.",
  },
  { value: "member", label: "I become a member", hint: "You take part, and nothing else." },
];

/** The last look before an organization changes hands. */
export function HandOverForm({ chosen, orgSlug, action }: HandOverFormProps) {
  return (
    <Form action={action} label="Hand over">
      <input type="hidden" name="membershipId" value={chosen.membershipId} />
      <ul className="border-y border-line">
        <SuccessorRow person={chosen} orgSlug={orgSlug} />
      </ul>
      <RadioGroup name="stay" label="And you?" options={stays} defaultValue="organizer" required />
      <div>
        <Button pendingLabel="Handing over…">
          <span className="wrap-anywhere">Hand over to {chosen.name}</span>
        </Button>
      </div>
    </Form>
  );
}
