import { MergeChosen } from "@/components/reconvene/merge-chosen";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { RowKeys } from "@/components/ui/row-keys";
import type { FormAction } from "@/lib/forms/state";
import { sayChange } from "@/lib/recaps/changes/rules";
import type { RecapEditor as Editor } from "@/lib/recaps/queries";
import { sayPromises, sayRoom } from "@/lib/recaps/rules";
import { RecapHeadForm } from "./recap-head-form";
import { RecapQuestion } from "./recap-question";

type RecapEditorProps = {
  sessionId: string;
  recap: NonNullable<Editor["recap"]>;
  on: Record<"head" | "arrange" | "line" | "merge" | "reword" | "write" | "undo" | "order", FormAction>;
};

const forms = { arrange: "arrange", line: "line", merge: "merge" };

/** The recap as it composed itself, with everything that can be changed about it. */
export function RecapEditor({ sessionId, recap, on }: RecapEditorProps) {
  const [room, promises] = [sayRoom(recap.room), sayPromises(recap.promises)];
  const id = <input type="hidden" name="recapId" value={recap.id} />;
  return (
    <>
      <RecapHeadForm key={`${recap.title} ${recap.intro}`} recap={recap} action={on.head} />
      <div className="grid gap-1 text-ink-soft">
        {room && <p>{room} It is said below the title, without a name.</p>}
        {promises && <p>{promises} It is said at the end. Who promised what stays between the two.</p>}
      </div>
      <Form id={forms.arrange} action={on.arrange} className="contents" label="Put in order">
        {id}
      </Form>
      <Form id={forms.line} action={on.line} className="contents" label="A point">
        <input type="hidden" name="sessionId" value={sessionId} />
      </Form>
      <RowKeys
        className="grid gap-8"
        hint="Arrow keys walk from point to point. Alt with an arrow moves it, R rewords, X leaves out, H highlights, M ticks to merge, T takes apart, U undoes."
      >
        <div className="flex flex-wrap items-center gap-x-6 gap-y-1">
          {recap.undo && (
            <Form action={on.undo} className="contents" label="Undo">
              {id}
              <Button look="plain" data-key="u" pendingLabel="Undoing…">
                Undo {sayChange(recap.undo)}
              </Button>
            </Form>
          )}
          {recap.arranged ? (
            <Form action={on.order} className="contents" label="Order">
              {id}
              <Button look="plain">Most endorsed first</Button>
            </Form>
          ) : (
            <span className="text-sm text-ink-soft">The most endorsed come first.</span>
          )}
        </div>
        <MergeChosen id={forms.merge} sessionId={sessionId} action={on.merge}>
          <div className="grid gap-12">
            {recap.questions.map((question) => (
              <RecapQuestion
                key={question.id}
                recapId={recap.id}
                question={question}
                forms={forms}
                on={{ reword: on.reword, write: on.write }}
              />
            ))}
          </div>
        </MergeChosen>
      </RowKeys>
    </>
  );
}
