import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import type { ApplicationsPage } from "@/lib/applications/choosing/queries";
import type { FormAction } from "@/lib/forms/state";

type FreePlacesProps = { next: ApplicationsPage["next"]; cohortId: string; action: FormAction };

/** Somebody waits, and there is room: who is first, and the button. */
export function FreePlaces({ next, cohortId, action }: FreePlacesProps) {
  return next.map(({ id, name, role }) => (
    <Notice
      key={id}
      title={`There is room for a ${role}.`}
      action={
        <Form action={action} label={`Accept ${name}`} className="contents">
          <input type="hidden" name="cohortId" value={cohortId} />
          <input type="hidden" name="state" value="accepted" />
          <input type="hidden" name="applicationIds[]" value={id} />
          <div>
            <Button look="quiet">Accept {name}</Button>
          </div>
        </Form>
      }
    >
      {name} is first on the waitlist.
    </Notice>
  ));
}
