import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { List } from "@/components/ui/list";
import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time";
import { zoneName } from "@/lib/calendar/when";
import type { FormAction } from "@/lib/forms/state";
import type { PairMeetings as Meetings } from "@/lib/meetings/list/queries";
import { metSentence, USUAL_MINUTES } from "@/lib/meetings/rules";
import { MeetingRow } from "./meeting-row";

type PairMeetingsProps = {
  meetings: Meetings;
  pairingId: string;
  other: string;
  base: string;
  reader: { zone: string; locale: string };
  log: FormAction;
};

/** The meetings of a pair on its page: to the two with what is to be done, to organizers how often they met. */
export function PairMeetings({ meetings, pairingId, other, base, reader, log }: PairMeetingsProps) {
  if (meetings.for === "organizer")
    return (
      <Section title="Meetings" hint="You see that they met, not what for.">
        <p>
          {metSentence(meetings.met)}
          {meetings.lastMet && (
            <>
              {" "}
              Last on <Time at={meetings.lastMet} show="day" {...reader} />.
            </>
          )}
        </p>
      </Section>
    );
  const { ahead, before, canPropose } = meetings;
  if (ahead.length + before.length === 0 && !canPropose) return null;
  const propose = <ButtonLink href={`${base}/pairings/${pairingId}/meet`}>Propose times</ButtonLink>;
  return (
    <Section title="Your meetings" hint={`Only ${other} and you see them.`}>
      {ahead.length > 0 && (
        <List label="Meetings ahead">
          {ahead.map((meeting) => (
            <MeetingRow key={meeting.id} meeting={meeting} base={base} reader={reader} />
          ))}
        </List>
      )}
      {canPropose &&
        (ahead.length + before.length === 0 ? (
          <EmptyState title="No meeting is planned yet." action={propose}>
            You propose three times, {other} taps one, and it is in both calendars.
          </EmptyState>
        ) : (
          <div>{propose}</div>
        ))}
      {before.length > 0 && (
        <Disclosure summary={`Earlier meetings (${before.length})`}>
          <List label="Earlier meetings">
            {before.map((meeting) => (
              <MeetingRow key={meeting.id} meeting={meeting} base={base} reader={reader} />
            ))}
          </List>
        </Disclosure>
      )}
      {canPropose && (
        <Disclosure summary="We have met already">
          <Form action={log} label="We have met" className="grid max-w-xl gap-4">
            <input type="hidden" name="pairingId" value={pairingId} />
            <input type="hidden" name="minutes" value={USUAL_MINUTES} />
            <Field name="startedAt" label="When was it?" hint={`On your clock, ${zoneName(reader.zone)}`}>
              <Input type="datetime-local" required />
            </Field>
            <div>
              <Button look="quiet" pendingLabel="Saving…">
                We met
              </Button>
            </div>
          </Form>
        </Disclosure>
      )}
    </Section>
  );
}
