import { ArrangeForm } from "@/components/programs/arrange-form";
import { Disclosure } from "@/components/ui/disclosure";
import { List, Row } from "@/components/ui/list";
import type { FormAction } from "@/lib/forms/state";

type RemovedListProps = {
  removed: { id: string; text: string; fields: Record<string, string> }[];
  action: FormAction;
};

/** What was taken out, each with the way back. */
export function RemovedList({ removed, action }: RemovedListProps) {
  if (removed.length === 0) return null;
  return (
    <Disclosure summary={`Removed (${removed.length})`}>
      <List label="Removed">
        {removed.map(({ id, text, fields }) => (
          <Row
            key={id}
            title={<span className="font-normal text-ink-soft">{text}</span>}
            action={<ArrangeForm action={action} what={`“${text}”`} fields={fields} can={["restore"]} />}
          />
        ))}
      </List>
    </Disclosure>
  );
}
