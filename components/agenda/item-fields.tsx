import { ChoiceChips } from "@/components/ui/choice-chips";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { AgendaKind } from "@/lib/db/generated/enums";

type Item = { kind: AgendaKind; text: string; minutes: number };

/** What an agenda item consists of, in a plan or in a session; a new one is a question of 20 minutes. */
export function ItemFields({ item }: { item?: Item }) {
  return (
    <>
      <ChoiceChips
        name="kind"
        label="What is it?"
        required
        defaultValue={item?.kind ?? "question"}
        options={[
          { value: "question", label: "A question for the groups" },
          { value: "administration", label: "Administration" },
        ]}
      />
      <Field name="text" label="Text">
        <Textarea required maxLength={400} rows={2} voice="people" defaultValue={item?.text ?? ""} />
      </Field>
      <Field name="minutes" label="Minutes">
        <Input
          type="number"
          inputMode="numeric"
          required
          min={1}
          max={300}
          defaultValue={item?.minutes ?? 20}
          className="max-w-28"
        />
      </Field>
    </>
  );
}
