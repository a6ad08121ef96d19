import { ItemFields } from "@/components/agenda/item-fields";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { List } from "@/components/ui/list";
import type { FormAction } from "@/lib/forms/state";
import type { EditableItem } from "@/lib/sessions/queries";
import { AgendaItemRow } from "./agenda-item-row";

type AgendaEditorProps = {
  sessionId: string;
  agenda: EditableItem[];
  add: FormAction;
  edit: FormAction;
  arrange: FormAction;
};

/** An agenda to be put together: each item with its own small forms, a new one last. */
export function AgendaEditor({ sessionId, agenda, add, edit, arrange }: AgendaEditorProps) {
  return (
    <div className="grid gap-4">
      {agenda.length > 0 ? (
        <List ordered label="Agenda">
          {agenda.map((item, at) => (
            <AgendaItemRow
              key={item.id}
              sessionId={sessionId}
              item={item}
              first={at === 0}
              last={at === agenda.length - 1}
              edit={edit}
              arrange={arrange}
            />
          ))}
        </List>
      ) : (
        <EmptyState title="Nothing is planned yet.">
          Begin with what needs saying (calendar, ground rules), then the questions for the groups.
        </EmptyState>
      )}
      <Disclosure summary="Add to the agenda" open={agenda.length === 0}>
        <Form action={add} label="Add to the agenda">
          <input type="hidden" name="sessionId" value={sessionId} />
          <ItemFields />
          <div>
            <Button pendingLabel="Adding…">Add it</Button>
          </div>
        </Form>
      </Disclosure>
    </div>
  );
}
