import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import type { FormAction } from "@/lib/forms/state";

/** Another address for a person. `urgent`: they have but one. */
export function AddAddress({ add, urgent }: { add: FormAction; urgent: boolean }) {
  return (
    <Form action={add} label="Add an address" className="grid max-w-md gap-4">
      <Field
        name="email"
        label={urgent ? "Add a personal address" : "Add another address"}
        hint={
          urgent
            ? "A work mailbox ends with the job. With a personal one, what you build here stays yours."
            : "We send a link and a code to it."
        }
      >
        <Input type="email" inputMode="email" autoComplete="off" required />
      </Field>
      <div>
        <Button look={urgent ? "primary" : "quiet"} pendingLabel="Sending…">
          Add it
        </Button>
      </div>
    </Form>
  );
}
