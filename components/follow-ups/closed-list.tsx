import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { List } from "@/components/ui/list";
import { Time } from "@/components/ui/time";
import type { FollowUpView } from "@/lib/follow-ups/queries";
import type { FormAction } from "@/lib/forms/state";

type ClosedListProps = {
  items: FollowUpView[];
  reader: { zone: string; locale: string };
  reopen: FormAction;
};

/** Promises that were kept or let go lately; what one closed oneself can be taken up again. */
export function ClosedList({ items, reader, reopen }: ClosedListProps) {
  return (
    <List label="Kept or let go">
      {items.map((item) => (
        <li key={item.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3">
          <div className="grid min-w-0 flex-[1_1_14rem] gap-0.5">
            <p className="font-serif wrap-anywhere text-ink-soft">{item.text}</p>
            <p className="text-sm text-ink-soft">
              {said(item)}
              {item.closedAt && (
                <>
                  {" · "}
                  <Time at={item.closedAt} show="day" {...reader} />
                </>
              )}
            </p>
            {item.words && <p className="font-serif">“{item.words}”</p>}
          </div>
          {item.closedByMe && (
            <Form action={reopen} label={`Take up again: ${item.text}`} className="contents">
              <input type="hidden" name="followUpId" value={item.id} />
              <Button look="plain" pendingLabel="Saving…">
                Take it up again
              </Button>
            </Form>
          )}
        </li>
      ))}
    </List>
  );
}

function said({ state, mine, other, closedByMe }: FollowUpView): string {
  if (closedByMe === null) return "It was let go";
  const name = other?.name ?? "";
  if (state === "done") return !other ? "Done" : mine ? `You kept it, for ${name}` : `${name} kept it`;
  return !other || closedByMe ? "You let it go" : `${name} let it go`;
}
