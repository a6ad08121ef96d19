import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import type { FormAction } from "@/lib/forms/state";

type PulseWordsProps = { action: FormAction; fields: Record<string, string>; rating: number; words: string };

/** A word why, for who has one. */
export function PulseWords({ action, fields, rating, words }: PulseWordsProps) {
  return (
    <Form action={action} label="A word why" className="grid max-w-xl gap-3">
      {Object.entries({ ...fields, rating: String(rating) }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field
        name="words"
        label="A word why?"
        hint="The organizers read all words together, shuffled and apart from the numbers. Write nothing that names you."
        optional
      >
        <Input maxLength={60} defaultValue={words} autoComplete="off" />
      </Field>
      <div>
        <Button look="quiet" pendingLabel="Saving…">
          Add it
        </Button>
      </div>
    </Form>
  );
}
