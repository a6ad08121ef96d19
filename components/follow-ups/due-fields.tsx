import { ChoiceChips } from "@/components/ui/choice-chips";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { DUE_IN, soon } from "@/lib/follow-ups/rules";

/** When: a few days to tap, or any other. */
export function DueFields({ today }: { today: string }) {
  return (
    <div className="grid gap-4">
      <ChoiceChips
        name="due"
        label="Until when"
        options={soon.map(({ days, label }) => ({ value: String(days), label }))}
        defaultValue={String(DUE_IN)}
      />
      <Field name="dueOn" label="Or another day" optional>
        <Input type="date" min={today} className="max-w-56" />
      </Field>
    </div>
  );
}
