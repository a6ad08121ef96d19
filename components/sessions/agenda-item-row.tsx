import { ItemFields } from "@/components/agenda/item-fields";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { Row } from "@/components/ui/list";
import type { FormAction } from "@/lib/forms/state";
import type { EditableItem } from "@/lib/sessions/queries";

type AgendaItemRowProps = {
  sessionId: string;
  item: EditableItem;
  first: boolean;
  last: boolean;
  edit: FormAction;
  arrange: FormAction;
};

/** One agenda item: moved, reworded, or taken out as long as nobody has answered it. */
export function AgendaItemRow({ sessionId, item, first, last, edit, arrange }: AgendaItemRowProps) {
  const ids = (
    <>
      <input type="hidden" name="sessionId" value={sessionId} />
      <input type="hidden" name="itemId" value={item.id} />
    </>
  );
  const step = (what: "up" | "down" | "remove", sign: string, label: string) => (
    <Button look="plain" name="do" value={what} aria-label={`${label}: ${item.text}`}>
      {sign}
    </Button>
  );
  const kind = item.kind === "question" ? "Question" : "Administration";
  const said = item.points > 0 && ` · ${item.points} ${item.points === 1 ? "point" : "points"}`;
  return (
    <Row
      title={item.text}
      voice={item.kind === "question" ? "people" : "tool"}
      detail={
        <>
          {kind} · {item.minutes} {item.minutes === 1 ? "minute" : "minutes"}
          {said}
        </>
      }
      action={
        <Form action={arrange} label={`Arrange: ${item.text}`} className="flex flex-wrap items-center gap-1">
          {ids}
          {!first && step("up", "↑", "Move up")}
          {!last && step("down", "↓", "Move down")}
          {item.points === 0 && step("remove", "Remove", "Remove")}
        </Form>
      }
    >
      <Disclosure summary="Edit">
        <Form action={edit} label={`Edit: ${item.text}`}>
          {ids}
          <ItemFields item={item} />
          <div>
            <Button pendingLabel="Saving…">Save</Button>
          </div>
        </Form>
      </Disclosure>
    </Row>
  );
}
