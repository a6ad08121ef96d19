import { Form } from "@/components/ui/form";
import type { FormAction } from "@/lib/forms/state";

type EndorseFormProps = { id: string; recapId: string; action: FormAction };

/** The one form of all buttons of a kind: a form for each would weigh more than what was said. */
export function EndorseForm({ id, recapId, action }: EndorseFormProps) {
  return (
    <Form id={id} action={action} className="contents" label={id === "own" ? "Your own words" : "Endorse"}>
      <input type="hidden" name="recapId" value={recapId} />
    </Form>
  );
}
