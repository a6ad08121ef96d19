import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Time } from "@/components/ui/time";
import type { FormAction } from "@/lib/forms/state";
import type { ConductPage } from "@/lib/safety/conduct/queries";

type RemindFormProps = {
  programId: string;
  page: Pick<ConductPage, "people" | "current" | "remindedAt" | "canRemind">;
  reader: { zone: string; locale: string };
  action: FormAction;
};

/** How many have accepted the texts that hold, and a mail to those who have not. */
export function RemindForm({ programId, page, reader, action }: RemindFormProps) {
  const people = page.people ?? [];
  const accepted = people.filter(({ isCurrent }) => isCurrent).length;
  const waiting = people.filter(({ isCurrent, hasJoined }) => !isCurrent && hasJoined).length;
  return (
    <div className="grid gap-3">
      <p>
        {accepted} of {people.length} {accepted === 1 ? "has" : "have"} accepted version {page.current}.
      </p>
      {page.canRemind && (
        <Form action={action} label="Remind" className="grid gap-2">
          <input type="hidden" name="programId" value={programId} />
          <div>
            <Button look="quiet" pendingLabel="Sending…">
              {waiting === 1 ? "Remind the one who has not" : `Remind the ${waiting} who have not`}
            </Button>
          </div>
          <p className="text-sm text-ink-soft">One kind mail each, at most once a day.</p>
        </Form>
      )}
      {page.remindedAt && (
        <p className="text-sm text-ink-soft">
          Last reminded <Time at={page.remindedAt} {...reader} />.
        </p>
      )}
    </div>
  );
}
