import { type EditorForms, EditorLine } from "@/components/recaps/editor-line";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { KeptTextarea } from "@/components/ui/kept-textarea";
import type { FormAction } from "@/lib/forms/state";
import type { Line } from "@/lib/recaps/lines/rules";

type RecapQuestionProps = {
  recapId: string;
  question: { id: string; text: string; rows: Line[] };
  forms: EditorForms;
  on: { reword: FormAction; write: FormAction };
};

/** One question of the recap with its points, each with what can be done to it. */
export function RecapQuestion({ recapId, question, forms, on }: RecapQuestionProps) {
  return (
    <section aria-labelledby={`question-${question.id}`} className="grid gap-3">
      <h2
        id={`question-${question.id}`}
        dir="auto"
        className="font-serif text-xl font-semibold italic wrap-anywhere"
      >
        {question.text}
      </h2>
      {question.rows.length === 0 ? (
        <p className="text-ink-soft">No group wrote to this question.</p>
      ) : (
        <ol className="divide-y divide-line border-y border-line">
          {question.rows.map((line, index) => (
            <EditorLine
              key={line.id}
              {...{ recapId, line, forms }}
              first={index === 0}
              last={index === question.rows.length - 1}
              reword={on.reword}
            />
          ))}
        </ol>
      )}
      <Disclosure
        summary={
          <>
            Write a point here<span className="sr-only">: {question.text}</span>
          </>
        }
      >
        <Form action={on.write} label={`Write to: ${question.text}`} className="grid gap-3 py-2">
          <input type="hidden" name="recapId" value={recapId} />
          <input type="hidden" name="agendaItemId" value={question.id} />
          <Field
            name="text"
            label="What was said when everybody was back together"
            hint="Up to 300 characters."
          >
            <KeptTextarea
              keptAs={`recap-point:${recapId}:${question.id}`}
              voice="people"
              required
              maxLength={300}
              rows={2}
            />
          </Field>
          <div>
            <Button look="quiet" pendingLabel="Adding…">
              Add it
            </Button>
          </div>
        </Form>
      </Disclosure>
    </section>
  );
}
