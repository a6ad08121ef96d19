import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/lib/forms/state";

export type Step = "up" | "down" | "remove" | "restore";

type ArrangeFormProps = {
  action: FormAction;
  /** What is arranged, for the buttons' names: "session 2", "this question". */
  what: string;
  /** The ids that say which row. */
  fields: Record<string, string>;
  can: readonly Step[];
};

const labels = { up: "Move up", down: "Move down", remove: "Remove", restore: "Put back" } as const;
const signs = { up: "↑", down: "↓", remove: "Remove", restore: "Put back" } as const;

/** One small form for a row: the button pressed says what happens to it. */
export function ArrangeForm({ action, what, fields, can }: ArrangeFormProps) {
  return (
    <Form action={action} label={`Arrange ${what}`} className="flex flex-wrap items-center gap-1">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {can.map((step) => (
        <Button key={step} look="plain" name="do" value={step} aria-label={`${labels[step]}: ${what}`}>
          {signs[step]}
        </Button>
      ))}
    </Form>
  );
}
