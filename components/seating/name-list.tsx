import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { List, Row } from "@/components/ui/list";
import type { FormAction } from "@/lib/forms/state";

/** What can be done with one of the list; `label` names them too. */
type Verb = { words: string; label: (name: string) => string; action: FormAction };

type NameListProps = {
  sessionId: string;
  /** What the list is called. */
  label: string;
  people: { id: string; name: string; detail: string }[];
  /** The field that says who of the list is meant. */
  field: "guestId" | "observerId";
  verbs: Verb[];
  /** One line to add somebody: the form, its field, its button. */
  add: { label: string; ask: string; button: string; action: FormAction };
};

/** People by the door who are known by a name alone, with what can be done with each, and one line to add somebody. */
export function NameList({ sessionId, label, people, field, verbs, add }: NameListProps) {
  return (
    <div className="grid gap-4">
      {people.length > 0 && (
        <List label={label}>
          {people.map(({ id, name, detail }) => (
            <Row
              key={id}
              title={name}
              detail={detail}
              action={verbs.map((verb) => (
                <Form key={verb.words} action={verb.action} label={verb.label(name)} className="contents">
                  <input type="hidden" name="sessionId" value={sessionId} />
                  <input type="hidden" name={field} value={id} />
                  <Button look="plain" aria-label={verb.label(name)}>
                    {verb.words}
                  </Button>
                </Form>
              ))}
            />
          ))}
        </List>
      )}
      <Form action={add.action} label={add.label} className="grid gap-3">
        <input type="hidden" name="sessionId" value={sessionId} />
        <Field name="name" label={add.ask}>
          <Input required maxLength={80} autoComplete="off" />
        </Field>
        <div>
          <Button look="quiet" pendingLabel="Adding…">
            {add.button}
          </Button>
        </div>
      </Form>
    </div>
  );
}
