import { ZoneSelect } from "@/components/calendar/zone-select";
import { HoursGrid } from "@/components/intake/hours-grid";
import { HoursInStep } from "@/components/intake/hours-in-step";
import { sourceHint } from "@/components/intake/source-hint";
import { Button } from "@/components/ui/button";
import { ChoiceChips } from "@/components/ui/choice-chips";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { KeptFields } from "@/components/ui/kept-fields";
import type { FormAction } from "@/lib/forms/state";
import { quickChoices, quickIn } from "@/lib/intake/hours/rules";
import type { IntakePage } from "@/lib/intake/queries";

type StepProps = { page: IntakePage; keptAs: string; action: FormAction };

const quick = quickChoices.map(({ key, label }) => ({ value: key, label }));

/** When somebody has time, in one tap or box by box; of a mentor, for how many. */
export function HoursStep({ page, keptAs, action }: StepProps) {
  const { cells, hoursFrom, timeZone, role, capacity, cohort, isFilled } = page;
  const ticked = quickIn(cells);
  return (
    <Form action={action} label="When you have time" className="grid gap-6">
      <input type="hidden" name="cohortId" value={cohort.id} />
      <KeptFields keptAs={keptAs} />
      <ChoiceChips
        name="quick[]"
        label="When could you meet?"
        hint={sourceHint(hoursFrom, "As many as you like. It only says when you could, not that you will.")}
        options={quick}
        multiple
        defaultValue={ticked}
      />
      {ticked.map((key) => (
        <input key={key} type="hidden" name="was[]" value={key} />
      ))}
      <Disclosure
        summary="Pick the times one by one"
        open={cells.length > 0 && !isJust(ticked, cells.length)}
      >
        <HoursGrid cells={cells} />
      </Disclosure>
      <HoursInStep />
      <Field name="timeZone" label="In which time zone" hint={sourceHint(timeZone.from)}>
        <ZoneSelect defaultValue={timeZone.value} />
      </Field>
      {role === "mentor" && (
        <Field
          name="capacity"
          label="How many mentees would you take?"
          hint="One or two is usual. What is paired already stays."
        >
          <Input
            type="number"
            inputMode="numeric"
            min={0}
            max={50}
            required
            defaultValue={capacity ?? 1}
            className="max-w-24"
          />
        </Field>
      )}
      <div>
        <Button pendingLabel="Saving…">{isFilled ? "Save" : "Save, that is all"}</Button>
      </div>
    </Form>
  );
}

/** Whether the quick choices say everything that is ticked. */
const isJust = (ticked: readonly string[], boxes: number): boolean =>
  quickChoices.reduce((sum, { key, cells }) => sum + (ticked.includes(key) ? cells.length : 0), 0) === boxes;
