import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowUp from "lucide-react/icons/arrow-up";
import { LineTools } from "@/components/reconvene/line-tools";
import { LineVoices, LineWords } from "@/components/reconvene/line-words";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/forms/state";
import type { Line } from "@/lib/recaps/lines/rules";
import { saySource } from "@/lib/reconvene/rules";

/** The forms of the small buttons: one of each on the page, however many lines there are. */
export type EditorForms = { arrange: string; line: string; merge: string };

type EditorLineProps = {
  recapId: string;
  line: Line;
  first: boolean;
  last: boolean;
  forms: EditorForms;
  reword: FormAction;
};

/** A point in the composing page: its words, where they come from, and its small tools. */
export function EditorLine({ recapId, line, first, last, forms, reword }: EditorLineProps) {
  return (
    <li className="grid gap-1 py-3" data-row={line.id} tabIndex={-1}>
      <LineWords line={line} form={forms.merge} tickKey="m" struck={!line.included} />
      <div className="flex flex-wrap items-center gap-x-3 ps-8 text-sm text-ink-soft">
        <span className="grow">
          {saySource(line)}
          {line.endorsements > 0 && ` · endorsed by ${line.endorsements}`}
          {!line.included && " · left out"}
        </span>
        {!first && <MoveButton form={forms.arrange} line={line} direction="up" />}
        {!last && <MoveButton form={forms.arrange} line={line} direction="down" />}
        <LineTools line={line} form={forms.line} />
        <Button
          look="plain"
          form={forms.arrange}
          name={line.included ? "leave" : "take"}
          value={line.id}
          data-key="x"
          aria-label={`${line.included ? "Leave out" : "Take in"}: ${line.text}`}
        >
          {line.included ? "Leave out" : "Take in"}
        </Button>
        <details className="open:w-full">
          <summary
            data-key="r"
            className="inline-flex min-h-11 items-center px-2 font-semibold text-accent underline decoration-1 underline-offset-4"
          >
            Reword<span className="sr-only">: {line.text}</span>
          </summary>
          <Form action={reword} label={`Reword: ${line.text}`} className="grid gap-3 py-2">
            <input type="hidden" name="recapId" value={recapId} />
            <input type="hidden" name="recapPointId" value={line.id} />
            <Field name="text" label="As the recap prints it" hideLabel>
              <Textarea voice="people" required maxLength={300} rows={2} defaultValue={line.text} />
            </Field>
            <div>
              <Button look="quiet" pendingLabel="Saving…">
                Save
              </Button>
            </div>
            <LineVoices line={line} className="grid gap-1" />
          </Form>
        </details>
      </div>
    </li>
  );
}

function MoveButton({ form, line, direction }: { form: string; line: Line; direction: "up" | "down" }) {
  const Icon = direction === "up" ? ArrowUp : ArrowDown;
  return (
    <Button
      look="plain"
      form={form}
      name={direction}
      value={line.id}
      data-key={direction === "up" ? "Alt+ArrowUp" : "Alt+ArrowDown"}
    >
      <Icon aria-hidden className="size-5" />
      <span className="sr-only">
        Move {direction}: {line.text}
      </span>
    </Button>
  );
}
