import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import type { FormAction } from "@/lib/forms/state";
import { returnWords } from "@/lib/letters/returned/rules";
import type { PersonPage } from "@/lib/people/person/queries";

type MailReturnedProps = {
  person: Pick<PersonPage, "membershipId" | "isSelf">;
  returned: NonNullable<PersonPage["returned"]>;
  reader: { zone: string; locale: string };
  again: FormAction | null;
};

/** That mail to somebody does not arrive, and what can be done about it. */
export function MailReturned({ person, returned, reader, again }: MailReturnedProps) {
  const { title, what } = returnWords[returned.how];
  return (
    <Notice
      tone="warn"
      title={title}
      action={
        again && (
          <Form action={again} label="Mail them again">
            <input type="hidden" name="membershipId" value={person.membershipId} />
            <Button look="quiet" pendingLabel="One moment…">
              Try this address again
            </Button>
          </Form>
        )
      }
    >
      Since <Time at={returned.at} show="day" {...reader} />.{" "}
      {person.isSelf ? "No mail goes there for now; what you are told stands in your inbox." : what}
    </Notice>
  );
}
