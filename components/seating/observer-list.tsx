import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { List, Row } from "@/components/ui/list";
import type { FormAction } from "@/lib/forms/state";
import type { DoorPage } from "@/lib/seating/queries";

export type ObserverActions = { add: FormAction; seat: FormAction; remove: FormAction };
type ObserverListProps = { sessionId: string; observers: DoorPage["observers"]; actions: ObserverActions };

/** Who only watches: one line to add somebody, and for each the way into a group or off the list. */
export function ObserverList({ sessionId, observers, actions }: ObserverListProps) {
  return (
    <div className="grid gap-4">
      {observers.length > 0 && (
        <List label="Observers">
          {observers.map(({ id, name }) => (
            <Row
              key={id}
              title={name}
              detail="Watches, without a seat"
              action={
                <>
                  <ObserverButton
                    ids={{ sessionId, observerId: id }}
                    action={actions.seat}
                    label={`Seat as a guest: ${name}`}
                  >
                    Seat as a guest
                  </ObserverButton>
                  <ObserverButton
                    ids={{ sessionId, observerId: id }}
                    action={actions.remove}
                    label={`Remove ${name}`}
                  >
                    Remove
                  </ObserverButton>
                </>
              }
            />
          ))}
        </List>
      )}
      <Form action={actions.add} label="Add an observer" className="grid gap-3">
        <input type="hidden" name="sessionId" value={sessionId} />
        <Field name="name" label="An observer’s name">
          <Input required maxLength={80} autoComplete="off" />
        </Field>
        <div>
          <Button look="quiet" pendingLabel="Adding…">
            Add the observer
          </Button>
        </div>
      </Form>
    </div>
  );
}

type ObserverButtonProps = {
  ids: { sessionId: string; observerId: string };
  action: FormAction;
  label: string;
  children: string;
};

function ObserverButton({ ids, action, label, children }: ObserverButtonProps) {
  return (
    <Form action={action} label={label} className="contents">
      <input type="hidden" name="sessionId" value={ids.sessionId} />
      <input type="hidden" name="observerId" value={ids.observerId} />
      <Button look="plain" aria-label={label}>
        {children}
      </Button>
    </Form>
  );
}
