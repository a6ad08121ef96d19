import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { List, Row } from "@/components/ui/list";
import type { FormAction } from "@/lib/forms/state";
import type { DoorPerson } from "@/lib/seating/queries";

type GuestListProps = { sessionId: string; guests: DoorPerson[]; add: FormAction; remove: FormAction };

/** Who came along: one line to add a guest, and the way to take one off again. */
export function GuestList({ sessionId, guests, add, remove }: GuestListProps) {
  return (
    <div className="grid gap-4">
      {guests.length > 0 && (
        <List label="Guests">
          {guests.map((guest) => (
            <Row
              key={guest.id}
              title={guest.name}
              detail={guest.group ? `Group ${guest.group}` : "No seat yet"}
              action={
                <Form action={remove} label={`Remove ${guest.name}`} className="contents">
                  <input type="hidden" name="sessionId" value={sessionId} />
                  <input type="hidden" name="guestId" value={guest.id} />
                  <Button look="plain" aria-label={`Remove ${guest.name}`}>
                    Remove
                  </Button>
                </Form>
              }
            />
          ))}
        </List>
      )}
      <Form action={add} label="Add a guest" className="grid gap-3">
        <input type="hidden" name="sessionId" value={sessionId} />
        <Field name="name" label="A guest’s name">
          <Input required maxLength={80} autoComplete="off" />
        </Field>
        <div>
          <Button look="quiet" pendingLabel="Adding…">
            Add the guest
          </Button>
        </div>
      </Form>
    </div>
  );
}
