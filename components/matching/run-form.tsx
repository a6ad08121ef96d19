import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { FieldGroup } from "@/components/ui/field-group";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { Slider } from "@/components/ui/slider";
import type { FormAction } from "@/lib/forms/state";
import type { Rules } from "@/lib/matching/scoring/types";
import type { DraftSettings } from "@/lib/pairings/drafts/queries";
import { modeWords, weightWords } from "@/lib/pairings/drafts/rules";

type RunFormProps = {
  cohortId: string;
  settings: DraftSettings;
  /** A draft whose locked pairs stay, and how many those are. */
  keep?: { draftId: string; locked: number };
  action: FormAction;
  /** Whether what counts is shown at once; otherwise one opens it. */
  open?: boolean;
};

const ruleWords: Record<Exclude<keyof Rules, "sharedHours">, string> = {
  differentEmployer: "Not from the same employer",
  notOwnManager: "Not with one’s own manager",
  sharedLanguage: "At least one language in common",
  mentorSenior: "The mentor is more senior",
};
const ruleNames = Object.keys(ruleWords) as (keyof typeof ruleWords)[];
const weightNames = Object.keys(weightWords) as (keyof typeof weightWords)[];

/** What a run looks for: the aim, what counts how much, and what must hold. */
export function RunForm({ cohortId, settings, keep, action, open }: RunFormProps) {
  const { mode, weights, rules } = settings;
  return (
    <Form action={action} label="Work out a draft">
      <input type="hidden" name="cohortId" value={cohortId} />
      {keep && <input type="hidden" name="keep" value={keep.draftId} />}
      <RadioGroup
        name="mode"
        label="What to look for"
        defaultValue={mode}
        required
        options={Object.entries(modeWords).map(([value, { label, hint }]) => ({ value, label, hint }))}
      />
      <Disclosure summary="What counts, and how much" open={open}>
        <div className="grid gap-x-10 gap-y-4 sm:grid-cols-2">
          {weightNames.map((name) => (
            <Slider
              key={name}
              name={name}
              label={weightWords[name].label}
              hint={weightWords[name].hint}
              defaultValue={weights[name]}
              ends={["not at all", "a great deal"]}
            />
          ))}
        </div>
      </Disclosure>
      <Disclosure summary="What must hold for every pair" open={open}>
        <div className="grid gap-4">
          <FieldGroup
            name="rules"
            label="Rules"
            hint="A pair that breaks one is not made, however well it fits."
          >
            {ruleNames.map((name) => (
              <Checkbox
                key={name}
                name={name}
                value="on"
                label={ruleWords[name]}
                defaultChecked={rules[name]}
              />
            ))}
          </FieldGroup>
          <Field
            name="sharedHours"
            label="Hours of the week that suit both, at least"
            hint="0 for no such rule."
          >
            <Input
              type="number"
              min={0}
              max={40}
              inputMode="numeric"
              defaultValue={rules.sharedHours}
              className="max-w-28"
            />
          </Field>
        </div>
      </Disclosure>
      <div className="grid gap-2">
        <div>
          <Button pendingLabel="Beginning…">{keep ? "Run it again" : "Work out a draft"}</Button>
        </div>
        <p className="text-sm text-ink-soft">
          {keep && keep.locked > 0
            ? `The ${keep.locked === 1 ? "locked pair stays" : `${keep.locked} locked pairs stay`} as they are. This draft is kept beside the new one.`
            : "Nobody is told of a draft. You look at it first, change it, or run it again."}
        </p>
      </div>
    </Form>
  );
}
