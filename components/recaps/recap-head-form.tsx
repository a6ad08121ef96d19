import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { KeptTextarea } from "@/components/ui/kept-textarea";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/forms/state";

type RecapHeadFormProps = { recap: { id: string; title: string; intro: string }; action: FormAction };

export function RecapHeadForm({ recap, action }: RecapHeadFormProps) {
  return (
    <Section title="Title and introduction">
      <Form action={action} label="Title and introduction">
        <input type="hidden" name="recapId" value={recap.id} />
        <Field name="title" label="Title">
          <Input required maxLength={160} defaultValue={recap.title} className="font-serif text-lg" />
        </Field>
        <Field
          name="intro"
          label="Introduction"
          optional
          hint="Two or three sentences for those who were not in the room."
        >
          <KeptTextarea
            keptAs={`recap:${recap.id}`}
            voice="people"
            maxLength={5000}
            rows={3}
            defaultValue={recap.intro}
          />
        </Field>
        <div>
          <Button look="quiet" pendingLabel="Saving…">
            Save
          </Button>
        </div>
      </Form>
    </Section>
  );
}
