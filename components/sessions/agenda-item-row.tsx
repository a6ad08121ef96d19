import { ItemFields } from "@/components/agenda/item-fields";
import { ArrangedRow, stepsOf } from "@/components/programs/arranged-row";
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
export function AgendaItemRow({ sessionId, item, edit, arrange, ...place }: AgendaItemRowProps) {
  const isQuestion = item.kind === "question";
  const detail = [
    isQuestion ? "Question" : "Administration",
    `${item.minutes} ${item.minutes === 1 ? "minute" : "minutes"}`,
    item.points > 0 && `${item.points} ${item.points === 1 ? "point" : "points"}`,
  ];
  return (
    <ArrangedRow
      text={item.text}
      voice={isQuestion ? "people" : "tool"}
      detail={detail.filter(Boolean).join(" · ")}
      fields={{ sessionId, itemId: item.id }}
      can={stepsOf({ ...place, removable: item.points === 0 })}
      arrange={arrange}
      edit={edit}
    >
      <ItemFields item={item} />
    </ArrangedRow>
  );
}
