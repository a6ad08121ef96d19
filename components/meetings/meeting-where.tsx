import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { FormAction } from "@/lib/forms/state";
import type { MeetingPage } from "@/lib/meetings/queries";
import { WhereFields } from "./where-fields";

type MeetingWhereProps = { meeting: MeetingPage; action: FormAction; children?: ReactNode };

/** What two people meet for, and where; either of them may change it. */
export function MeetingWhere({ meeting, action, children }: MeetingWhereProps) {
  const { id, purpose, place, videoUrl, other, standing, pairing } = meeting;
  const open = pairing.active && !["met", "cancelled"].includes(standing);
  if (!open && !purpose && !place && !videoUrl) return null;
  return (
    <Section title="What for, and where">
      {purpose ? (
        <p className="max-w-prose font-serif text-lg whitespace-pre-line">{purpose}</p>
      ) : (
        open && <p className="text-ink-soft">Nobody has said yet what it is for.</p>
      )}
      {place && <p className="wrap-anywhere">{place}</p>}
      {videoUrl && (
        <p>
          <TextLink href={videoUrl} rel="noreferrer" className="inline-flex min-h-11 items-center">
            Join by video
          </TextLink>
        </p>
      )}
      {children}
      {open && (
        <Disclosure summary={purpose || place || videoUrl ? "Change it" : "Say it"}>
          <Form action={action} label="What for, and where" className="grid max-w-xl gap-5">
            <input type="hidden" name="meetingId" value={id} />
            <WhereFields
              keptAs={`meeting:${id}`}
              other={other.name}
              defaults={{ purpose, place, videoUrl }}
            />
            <div>
              <Button look="quiet" pendingLabel="Saving…">
                Save for both
              </Button>
            </div>
          </Form>
        </Disclosure>
      )}
    </Section>
  );
}
