import type { FormAction } from "@/lib/forms/state";
import { Button } from "./button";
import { Form } from "./form";

/** The button beside a flash that takes its step back. */
export function FlashUndo({ fields, action }: { fields: Record<string, string>; action: FormAction }) {
  return (
    <Form action={action} label="Take it back" className="contents">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button look="plain" pendingLabel="Undoing…">
        Undo
      </Button>
    </Form>
  );
}
