import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { KeptTextarea } from "@/components/ui/kept-textarea";
import type { FormAction } from "@/lib/forms/state";

type ChapterFormProps = {
  recapId: string;
  /** Missing: a new one. */
  chapter?: { id: string; heading: string; words: string };
  action: FormAction;
};

/** A chapter's heading, and what its author says to it. */
export function ChapterForm({ recapId, chapter, action }: ChapterFormProps) {
  return (
    <Form
      action={action}
      label={chapter ? `Change: ${chapter.heading}` : "A new chapter"}
      className="grid gap-4 py-2"
    >
      <input type="hidden" name="recapId" value={recapId} />
      {chapter && <input type="hidden" name="chapterId" value={chapter.id} />}
      <Field name="heading" label={chapter ? "Heading" : "Heading of a new chapter"}>
        <Input required maxLength={200} defaultValue={chapter?.heading} className="font-serif text-lg" />
      </Field>
      <Field name="words" label="Your own words" optional hint="They stand before its points.">
        <KeptTextarea
          keptAs={`chapter:${chapter?.id ?? recapId}`}
          voice="people"
          maxLength={5000}
          rows={3}
          defaultValue={chapter?.words}
        />
      </Field>
      <div>
        <Button look="quiet" pendingLabel="Saving…">
          {chapter ? "Save" : "Add the chapter"}
        </Button>
      </div>
    </Form>
  );
}
