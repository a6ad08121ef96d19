import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/lib/forms/state";
import { peopleCount } from "@/lib/people/invitations/rules";

type InviteAllProps = {
  action: FormAction;
  who: "uninvited" | "expired";
  /** Null for the whole organization. */
  cohortId: string | null;
  /** How many that is, where it is known. */
  count: number | null;
  look?: "primary" | "quiet";
};

/** One press invites everybody. */
export function InviteAll({ action, who, cohortId, count, look = "primary" }: InviteAllProps) {
  const whom = count === null ? "them all" : peopleCount(count);
  return (
    <Form action={action} className="grid gap-3" label="Invite">
      <input type="hidden" name="who" value={who} />
      <input type="hidden" name="cohortId" value={cohortId ?? ""} />
      <div>
        <Button look={look} pendingLabel="Inviting…">
          {who === "uninvited" ? `Invite ${whom}` : `Invite ${whom} again`}
        </Button>
      </div>
    </Form>
  );
}
