import { Disclosure } from "@/components/ui/disclosure";
import { TextLink } from "@/components/ui/text-link";
import type { DecisionPage } from "@/lib/applications/choosing/queries";
import { peopleCount } from "@/lib/people/invitations/rules";

type RecipientsProps = { recipients: DecisionPage["recipients"]; base: string };

/** Whom it is about; a short list is open. */
export function Recipients({ recipients, base }: RecipientsProps) {
  return (
    <Disclosure summary={peopleCount(recipients.length)} open={recipients.length <= 8}>
      <ul>
        {recipients.map(({ id, name }) => (
          <li key={id}>
            <TextLink
              look="quiet"
              href={`${base}/applications/${id}`}
              className="inline-flex min-h-11 items-center wrap-anywhere"
            >
              {name}
            </TextLink>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
