import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import type { FormAction } from "@/lib/forms/state";
import type { ProposePage } from "@/lib/meetings/queries";
import { TimeFields } from "./time-fields";
import { WhereFields } from "./where-fields";

/** Three times for the other one to choose from. */
export function ProposeForm({ page, action }: { page: ProposePage; action: FormAction }) {
  const { pairingId, other, zones, minutes, place, videoUrl } = page;
  return (
    <Form action={action} label="Propose times" className="grid max-w-xl gap-6">
      <input type="hidden" name="pairingId" value={pairingId} />
      <TimeFields zone={zones.mine} />
      <Field name="minutes" label="How many minutes?">
        <Input type="number" inputMode="numeric" required min={10} max={480} defaultValue={minutes} />
      </Field>
      <WhereFields
        keptAs={`meet:${pairingId}`}
        other={other.name}
        defaults={{ purpose: "", place, videoUrl }}
      />
      <div>
        <Button pendingLabel="Sending…">Propose these times</Button>
      </div>
    </Form>
  );
}
