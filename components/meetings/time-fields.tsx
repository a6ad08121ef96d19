import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { zoneName } from "@/lib/calendar/when";

/** Up to three times, on the clock of whoever proposes them. */
export function TimeFields({ zone }: { zone: string }) {
  return (
    <fieldset className="grid gap-4">
      <legend className="pb-1.5 text-lg font-semibold">Times that work for you</legend>
      <p className="text-ink-soft">On your clock, {zoneName(zone)}. Three give a choice.</p>
      <Field name="time1" label="First">
        <Input type="datetime-local" required />
      </Field>
      <Field name="time2" label="Second" optional>
        <Input type="datetime-local" />
      </Field>
      <Field name="time3" label="Third" optional>
        <Input type="datetime-local" />
      </Field>
    </fieldset>
  );
}
