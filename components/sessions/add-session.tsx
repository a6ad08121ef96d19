import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/lib/forms/state";
import { SessionFields } from "./session-fields";

type AddSessionProps = { cohortId: string; timeZone: string; today: string; action: FormAction };

/** One more session, beside those of the rule. */
export function AddSession({ cohortId, timeZone, today, action }: AddSessionProps) {
  const defaults = {
    title: "",
    startsAt: `${today}T18:30`,
    minutes: 120,
    place: "",
    address: "",
    videoUrl: "",
  };
  return (
    <Disclosure summary="Add one session">
      <Form action={action} label="Add one session">
        <input type="hidden" name="cohortId" value={cohortId} />
        <SessionFields timeZone={timeZone} defaults={defaults} />
        <div>
          <Button pendingLabel="Adding…">Add the session</Button>
        </div>
      </Form>
    </Disclosure>
  );
}
