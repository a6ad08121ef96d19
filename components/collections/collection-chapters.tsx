import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { RowKeys } from "@/components/ui/row-keys";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/forms/state";
import { sayChange } from "@/lib/recaps/changes/rules";
import type { CollectionEditor } from "@/lib/recaps/collections/queries";
import { ChapterForm } from "./chapter-form";
import { ChapterPart } from "./chapter-part";

type CollectionChaptersProps = {
  collection: CollectionEditor;
  here: string;
  on: Record<"add" | "edit" | "chapter" | "line" | "undo", FormAction>;
};

const forms = { chapter: "arrange-chapter", line: "arrange" };

/** The chapters of a collection with their points, and everything that can be changed about them. */
export function CollectionChapters({ collection, here, on }: CollectionChaptersProps) {
  const { id, chapters, undo } = collection;
  const recap = <input type="hidden" name="recapId" value={id} />;
  return (
    <Section title="Chapters" hint="A question each, or any heading. Points go in, your own words between.">
      <Form id={forms.chapter} action={on.chapter} className="contents" label="A chapter">
        {recap}
      </Form>
      <Form id={forms.line} action={on.line} className="contents" label="Put in order">
        {recap}
      </Form>
      {chapters.length === 0 && (
        <EmptyState title="No chapter yet.">
          Write a heading below: a question you are often asked, say. Then choose the points that answer it.
        </EmptyState>
      )}
      <RowKeys
        className="grid gap-10"
        hint="Arrow keys walk from point to point. Alt with an arrow moves it, X leaves it out or takes it in, U undoes."
      >
        {undo && (
          <Form action={on.undo} className="contents" label="Undo">
            {recap}
            <div>
              <Button look="plain" data-key="u" pendingLabel="Undoing…">
                Undo {sayChange(undo)}
              </Button>
            </div>
          </Form>
        )}
        {chapters.map((chapter, index) => (
          <ChapterPart
            key={chapter.id}
            recapId={id}
            chapter={chapter}
            here={here}
            edge={{ first: index === 0, last: index === chapters.length - 1 }}
            forms={forms}
            edit={on.edit}
          />
        ))}
      </RowKeys>
      <ChapterForm key={chapters.length} recapId={id} action={on.add} />
    </Section>
  );
}
