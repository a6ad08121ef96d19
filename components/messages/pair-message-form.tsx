import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { KeptTextarea } from "@/components/ui/kept-textarea";
import type { FormAction } from "@/lib/forms/state";

export function PairMessageForm({ pairingId, action }: { pairingId: string; action: FormAction }) {
  return (
    <Form action={action} label="Write a message" className="grid gap-3">
      <input type="hidden" name="pairingId" value={pairingId} />
      <Field name="body" label="Your message" hideLabel>
        <KeptTextarea keptAs={`pair:${pairingId}`} voice="people" required maxLength={3000} rows={4} />
      </Field>
      <div>
        <Button pendingLabel="Sending…">Send</Button>
      </div>
    </Form>
  );
}
