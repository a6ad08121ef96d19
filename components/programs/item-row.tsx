import { ItemFields } from "@/components/agenda/item-fields";
import { ArrangeForm } from "@/components/programs/arrange-form";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { Row } from "@/components/ui/list";
import type { FormAction } from "@/lib/forms/state";
import type { PlanItem } from "@/lib/programs/queries";

type ItemRowProps = {
  item: PlanItem;
  ids: { programId: string; programSessionId: string };
  first: boolean;
  last: boolean;
  edit: FormAction;
  arrange: FormAction;
};

/** One agenda item with its own small forms. */
export function ItemRow({ item, ids, first, last, edit, arrange }: ItemRowProps) {
  const fields = { ...ids, itemId: item.id };
  const can = [...(first ? [] : (["up"] as const)), ...(last ? [] : (["down"] as const)), "remove" as const];
  return (
    <Row
      title={item.text}
      voice={item.kind === "question" ? "people" : "tool"}
      detail={`${item.minutes} minutes · ${item.kind === "question" ? "question" : "administration"}`}
      action={<ArrangeForm action={arrange} what={`“${item.text}”`} fields={fields} can={can} />}
    >
      <Disclosure summary="Edit">
        <Form action={edit} label={`Edit “${item.text}”`}>
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <ItemFields item={item} />
          <div>
            <Button pendingLabel="Saving…">Save</Button>
          </div>
        </Form>
      </Disclosure>
    </Row>
  );
}
