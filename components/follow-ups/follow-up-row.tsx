import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { FollowUpView } from "@/lib/follow-ups/queries";
import { dropWords, dueWords } from "@/lib/follow-ups/rules";
import type { FormAction } from "@/lib/forms/state";
import { DueFields } from "./due-fields";

export type FollowUpActions = { tap: FormAction; move: FormAction; drop: FormAction };

type FollowUpRowProps = {
  item: FollowUpView;
  /** The reader's today: "2026-12-01". */
  today: string;
  reader: { zone: string; locale: string };
  base: string;
  on: FollowUpActions;
  /** Without what needs a second thought: on the home page. */
  short?: boolean;
};

/** A promise: what, between whom, until when, and one tap for each thing to do with it. */
export function FollowUpRow({ item, today, reader, base, on, short }: FollowUpRowProps) {
  const { id, text, mine, other, canNudge, nudgedAt } = item;
  return (
    <li className="grid gap-1.5 py-3.5">
      <p className="font-serif text-lg wrap-anywhere">{text}</p>
      <p className="text-sm text-ink-soft">
        {other ? (
          <>
            {mine ? "You, for " : "From "}
            <TextLink
              look="quiet"
              href={`${base}/people/${other.id}`}
              className="-my-2.5 inline-block py-2.5"
            >
              {other.name}
            </TextLink>
          </>
        ) : (
          "For yourself"
        )}
        {" · "}
        <span className={item.overdue ? "font-semibold text-ink" : undefined}>
          {dueWords(item.dueOn, today, reader.locale)}
        </span>
        {nudgedAt && (
          <>
            {mine ? " · a reminder came " : " · you reminded them "}
            <Time at={nudgedAt} show="day" {...reader} />
          </>
        )}
      </p>
      <Form action={on.tap} label={`“${text}”`} className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <input type="hidden" name="followUpId" value={id} />
        <Button look="quiet" name="tap" value="done" pendingLabel="Saving…">
          {mine ? "Done" : "Done already"}
        </Button>
        {canNudge && (
          <Button look="plain" name="tap" value="nudge" pendingLabel="Sending…">
            Remind kindly
          </Button>
        )}
        <Button look="plain" name="tap" value="drop" pendingLabel="Saving…">
          Let it go
        </Button>
      </Form>
      {!short && (
        <Disclosure summary={<span className="text-sm font-normal">Another day, or kind words</span>}>
          <div className="grid gap-6">
            <Form action={on.move} label={`Another day: ${text}`} className="grid gap-3">
              <input type="hidden" name="followUpId" value={id} />
              <DueFields today={today} />
              <div>
                <Button look="quiet" pendingLabel="Saving…">
                  Move it
                </Button>
              </div>
            </Form>
            {other && (
              <Form action={on.drop} label={`Let it go, in kind words: ${text}`} className="grid gap-2">
                <input type="hidden" name="followUpId" value={id} />
                <p className="text-ink-soft">Let it go in the words that {other.name} will read:</p>
                {Object.entries(dropWords).map(([key, words]) => (
                  <Button
                    key={key}
                    look="quiet"
                    name="words"
                    value={key}
                    className="justify-start! text-start! font-serif text-lg font-normal!"
                  >
                    {words}
                  </Button>
                ))}
              </Form>
            )}
          </div>
        </Disclosure>
      )}
    </li>
  );
}
