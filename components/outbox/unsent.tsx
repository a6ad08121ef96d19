"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { Entry } from "./store";
import type { Outbox } from "./use-outbox";

type UnsentProps = {
  outbox: Outbox;
  /** The words of an entry, where it has any. */
  textOf: (entry: Entry) => string | undefined;
};

/** What is still on this phone alone: a quiet line while it waits, and, with the reason, what the server did not take. */
export function Unsent({ outbox, textOf }: UnsentProps) {
  const { entries, state } = outbox;
  const refused = entries.filter((entry) => entry.refused !== undefined);
  const waiting = entries.length - refused.length;
  return (
    <>
      <p role="status" className="text-sm text-ink-soft empty:hidden">
        {waiting > 0 &&
          state === "waiting" &&
          `${counted(waiting)} kept on this phone, and sent when you are back.`}
        {waiting > 0 && state === "signIn" && (
          <>
            {counted(waiting)} kept on this phone. <TextLink href="/sign-in">Sign in</TextLink> to send{" "}
            {waiting === 1 ? "it" : "them"}.
          </>
        )}
      </p>
      {refused.map((entry) => (
        <Notice
          key={entry.id}
          tone="warn"
          title={entry.refused}
          action={
            <div className="flex flex-wrap gap-x-4">
              <Button type="button" look="quiet" onClick={() => outbox.tryAgain(entry)}>
                Try again
              </Button>
              <Button type="button" look="plain" onClick={() => outbox.letGo(entry)}>
                Let it go
              </Button>
            </div>
          }
        >
          {textOf(entry) ? (
            <>
              This was not sent, and is still here: <q className="font-serif">{textOf(entry)}</q>
            </>
          ) : (
            "Your endorsement was not sent."
          )}
        </Notice>
      ))}
    </>
  );
}

const counted = (waiting: number) => (waiting === 1 ? "One thing is" : `${waiting} things are`);
