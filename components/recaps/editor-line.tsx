import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowUp from "lucide-react/icons/arrow-up";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/forms/state";
import type { Line } from "@/lib/recaps/lines/rules";
import { sayGroups } from "@/lib/reconvene/rules";

export type PointActions = { reword: FormAction; include: FormAction; move: FormAction };

type EditorLineProps = {
  recapId: string;
  point: Line;
  first: boolean;
  last: boolean;
  actions: PointActions;
};

/** A point in the composing page: its words, where they come from, and three small tools. */
export function EditorLine({ recapId, point, first, last, actions }: EditorLineProps) {
  const ids = (
    <>
      <input type="hidden" name="recapId" value={recapId} />
      <input type="hidden" name="recapPointId" value={point.id} />
    </>
  );
  const from = point.groups.length === 0 ? "Written here" : sayGroups(point.groups);
  const endorsed = point.endorsements > 0 && ` · endorsed by ${point.endorsements}`;
  return (
    <li className="grid gap-1 py-3">
      <p className={`font-serif text-lg break-words ${point.included ? "" : "text-ink-faint line-through"}`}>
        {point.text}
      </p>
      <div className="flex flex-wrap items-center gap-x-3 text-sm text-ink-soft">
        <span className="grow">
          {from}
          {endorsed}
          {!point.included && " · left out"}
        </span>
        {!first && <MoveButton action={actions.move} ids={ids} direction="up" text={point.text} />}
        {!last && <MoveButton action={actions.move} ids={ids} direction="down" text={point.text} />}
        <Form action={actions.include} className="contents" label={`Leave out or take in: ${point.text}`}>
          {ids}
          <input type="hidden" name="included" value={point.included ? "false" : "true"} />
          <Button look="plain">{point.included ? "Leave out" : "Take in"}</Button>
        </Form>
      </div>
      <Disclosure
        summary={
          <>
            Reword<span className="sr-only">: {point.text}</span>
          </>
        }
      >
        <Form action={actions.reword} label={`Reword: ${point.text}`} className="grid gap-3 py-2">
          {ids}
          <Field name="text" label="As the recap prints it" hideLabel>
            <Textarea voice="people" required maxLength={300} rows={2} defaultValue={point.text} />
          </Field>
          <div>
            <Button look="quiet" pendingLabel="Saving…">
              Save
            </Button>
          </div>
        </Form>
      </Disclosure>
    </li>
  );
}

type MoveButtonProps = { action: FormAction; ids: React.ReactNode; direction: "up" | "down"; text: string };

function MoveButton({ action, ids, direction, text }: MoveButtonProps) {
  const Icon = direction === "up" ? ArrowUp : ArrowDown;
  return (
    <Form action={action} className="contents" label={`Move ${direction}: ${text}`}>
      {ids}
      <input type="hidden" name="direction" value={direction} />
      <Button look="plain" className="min-w-11 justify-center">
        <Icon aria-hidden className="size-5" />
        <span className="sr-only">
          Move {direction}: {text}
        </span>
      </Button>
    </Form>
  );
}
