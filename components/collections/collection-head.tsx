import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { KeptTextarea } from "@/components/ui/kept-textarea";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/forms/state";

type CollectionHeadProps = {
  collection: { id: string; title: string; byline: string; intro: string };
  action: FormAction;
};

/** What it is called, whose it is, and how it opens. */
export function CollectionHead({ collection, action }: CollectionHeadProps) {
  const { id, title, byline, intro } = collection;
  return (
    <Section title="Title and opening words">
      <Form action={action} label="Title and opening words">
        <input type="hidden" name="recapId" value={id} />
        <Field name="title" label="Title">
          <Input required maxLength={160} defaultValue={title} className="font-serif text-lg" />
        </Field>
        <Field
          name="byline"
          label="By"
          hint="Your name, and what you do if you like. It stands below the title."
        >
          <Input required maxLength={160} defaultValue={byline} />
        </Field>
        <Field name="intro" label="Opening words" optional hint="Why you put this together, and for whom.">
          <KeptTextarea
            keptAs={`recap:${id}`}
            voice="people"
            maxLength={5000}
            rows={4}
            defaultValue={intro}
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
