import { ItemFields } from "@/components/agenda/item-fields";
import { ArrangedRow, stepsOf } from "@/components/programs/arranged-row";
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
export function ItemRow({ item, ids, edit, arrange, ...place }: ItemRowProps) {
  const isQuestion = item.kind === "question";
  return (
    <ArrangedRow
      text={item.text}
      voice={isQuestion ? "people" : "tool"}
      detail={`${item.minutes} minutes · ${isQuestion ? "question" : "administration"}`}
      fields={{ ...ids, itemId: item.id }}
      can={stepsOf(place)}
      arrange={arrange}
      edit={edit}
    >
      <ItemFields item={item} />
    </ArrangedRow>
  );
}
