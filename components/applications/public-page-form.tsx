import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/forms/state";
import type { PublicPageEditor } from "@/lib/programs/public/queries";

type PublicPageFormProps = { page: PublicPageEditor; orgSlug: string; action: FormAction };

/** The texts of a public page, its address, and who may find it. */
export function PublicPageForm({ page, orgSlug, action }: PublicPageFormProps) {
  return (
    <Form action={action} label="What the page says">
      <input type="hidden" name="programId" value={page.id} />
      <p className="text-ink-soft">
        It begins with the name and the summary of the program. The texts take Markdown: an empty line begins
        a paragraph, a line that begins with ## is a heading.
      </p>
      <Field name="story" label="The story" optional hint="What it is, for whom, and what people take home.">
        <Textarea voice="people" rows={8} defaultValue={page.story} maxLength={10_000} />
      </Field>
      <Field name="askedOfMentees" label="What is asked of mentees" optional>
        <Textarea voice="people" defaultValue={page.askedOfMentees} maxLength={10_000} />
      </Field>
      <Field name="askedOfMentors" label="What is asked of mentors" optional>
        <Textarea voice="people" defaultValue={page.askedOfMentors} maxLength={10_000} />
      </Field>
      <Field
        name="slug"
        label="The end of its address"
        hint={`After /p/${orgSlug}/. Links to the old address stop working when you change it.`}
      >
        <Input defaultValue={page.slug} maxLength={60} required />
      </Field>
      <Checkbox
        name="findable"
        label="Search engines may list it"
        hint="Otherwise only people who have the address find it."
        defaultChecked={page.findable}
      />
      <div>
        <Button pendingLabel="Saving…">Save</Button>
      </div>
    </Form>
  );
}
