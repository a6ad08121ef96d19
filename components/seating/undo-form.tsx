import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/lib/forms/state";

type UndoFormProps = {
  /** What the change was made to, and which change it is. */
  fields: Record<string, string>;
  /** What was changed, and what the button says. */
  words: { sentence: string; button: string };
  action: FormAction;
};

/** What was changed last, and the way back. */
export function UndoForm({ fields, words: { sentence, button }, action }: UndoFormProps) {
  return (
    <Form
      action={action}
      label="Undo"
      className="flex flex-wrap items-center justify-between gap-x-3 border-b border-line pb-2"
    >
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <span className="min-w-0 text-ink-soft">{sentence}</span>
      <Button look="plain" pendingLabel="Undoing…">
        {button}
      </Button>
    </Form>
  );
}
