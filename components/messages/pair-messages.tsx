import { RaiseLink } from "@/components/safety/raise-link";
import { Avatar } from "@/components/ui/avatar";
import { Status } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Time } from "@/components/ui/time";
import { WithLinks } from "@/components/ui/with-links";
import type { FormAction } from "@/lib/forms/state";
import type { PairMessageView } from "@/lib/messages/pair/queries";

type PairMessagesProps = {
  messages: readonly PairMessageView[];
  /** The organization's address. */
  base: string;
  reader: { zone: string; locale: string };
  remove: FormAction;
};

/** Like a page of letters, the latest last. */
export function PairMessages({ messages, base, reader, remove }: PairMessagesProps) {
  return (
    <ol aria-label="What you wrote to each other" className="grid gap-8">
      {messages.map(({ id, body, author, portraitId, mine, at, isNew }) => (
        <li key={id} className="grid gap-2">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-soft">
            <Avatar name={author} size="sm" src={portraitId && `${base}/pictures/${portraitId}`} />
            <span className="font-semibold text-ink">{mine ? "You" : author}</span>
            <Time at={at} {...reader} />
            {isNew && <Status shape="active">New</Status>}
          </p>
          <p className="max-w-prose font-serif text-lg whitespace-pre-line wrap-anywhere">
            <WithLinks text={body} />
          </p>
          {mine ? (
            <Form action={remove} label={`Take away: ${body.slice(0, 40)}`} className="-my-2">
              <input type="hidden" name="messageId" value={id} />
              <Button look="plain" pendingLabel="Taking away…">
                Take it away
              </Button>
            </Form>
          ) : (
            <p className="-my-2">
              <RaiseLink base={base} kind="message" id={id} about={`the message by ${author}`} />
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
