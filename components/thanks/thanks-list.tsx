import { RaiseLink } from "@/components/safety/raise-link";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { List } from "@/components/ui/list";
import { Time } from "@/components/ui/time";
import type { FormAction } from "@/lib/forms/state";
import type { ThanksView } from "@/lib/thanks/queries";

type ThanksListProps = {
  label: string;
  items: ThanksView[];
  /** The organization's address. */
  base: string;
  reader: { zone: string; locale: string };
  /** What can be done with one that was not read: to keep it, or to take it back. */
  action: FormAction;
};

export function ThanksList({ label, items, base, reader, action }: ThanksListProps) {
  return (
    <List label={label}>
      {items.map(({ id, text, other, mine, at, readAt }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-4">
          <div className="grid min-w-0 flex-[1_1_16rem] gap-1">
            <p className="font-serif text-lg wrap-anywhere whitespace-pre-line">{text}</p>
            <p className="text-sm text-ink-soft">
              {mine ? "To" : "From"} {other.name} · <Time at={at} show="day" {...reader} />
              {mine && readAt && " · they have read it"}
            </p>
          </div>
          {!readAt && (
            <Form
              action={action}
              label={`${mine ? "Take it back" : "Keep it"}: ${text}`}
              className="contents"
            >
              <input type="hidden" name="thanksId" value={id} />
              <Button look={mine ? "plain" : "quiet"} pendingLabel="Saving…">
                {mine ? "Take it back" : "How nice, keep it"}
              </Button>
            </Form>
          )}
          {!mine && <RaiseLink base={base} kind="thanks" id={id} about={`the thanks of ${other.name}`} />}
        </li>
      ))}
    </List>
  );
}
