import { AutoSave } from "@/components/ui/auto-save";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { FieldGroup } from "@/components/ui/field-group";
import { Form } from "@/components/ui/form";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/forms/state";
import type { OwnPrep, PrepPage } from "@/lib/prep/queries";
import { readersSentence } from "@/lib/prep/rules";

type PrepFormProps = { page: PrepPage; own: OwnPrep; save: FormAction; share: FormAction };

const lines = [
  { name: "asks", label: "What I want to ask", placeholder: "How did you tell your first manager…" },
  {
    name: "moved",
    label: "What moved since last time",
    placeholder: "I asked for the roadmap review, and got it…",
  },
  { name: "challenge", label: "The challenge I am in", placeholder: "Two teams want the same two weeks…" },
] as const;

/** Three lines that save themselves, and who reads them: only whom one ticks, once one says so. */
export function PrepForm({ page, own, save, share }: PrepFormProps) {
  const { kind, id } = page.gathering;
  const reading = own.readers.filter(({ reads }) => reads).map(({ name }) => name);
  return (
    <Form action={share} label="Your preparation">
      <input type="hidden" name="gathering" value={`${kind}:${id}`} />
      {lines.map(({ name, label, placeholder }) => (
        <Field key={name} name={name} label={label}>
          <Textarea
            voice="people"
            rows={2}
            maxLength={4000}
            autoCapitalize="sentences"
            defaultValue={own[name]}
            placeholder={placeholder}
          />
        </Field>
      ))}
      <AutoSave action={save} keptAs={`prep:${page.membershipId}:${id}`} />
      <FieldGroup
        name="readers"
        label="Who may read it"
        hint={own.chosen ? readersSentence(reading) : "Nobody but you reads it yet. Nobody is fine, too."}
      >
        {own.readers.length === 0 ? (
          <p className="text-ink-soft">
            {kind === "session"
              ? "Once you have a mentor, or a group for the evening, you can let them read it here."
              : "There is nobody who could read it here any more. It stays yours."}
          </p>
        ) : (
          own.readers.map(({ membershipId, name, isMentor, reads }) => (
            <Checkbox
              key={membershipId}
              name="readers[]"
              value={membershipId}
              label={isMentor ? `${name}, paired with you` : `${name}, in your group`}
              defaultChecked={own.chosen ? reads : isMentor}
            />
          ))
        )}
      </FieldGroup>
      <div>
        <Button pendingLabel="Saving…">
          {own.chosen ? "Save, and let exactly these read it" : "Let exactly these read it"}
        </Button>
      </div>
    </Form>
  );
}
