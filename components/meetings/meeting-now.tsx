import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/forms/state";
import type { MeetingPage } from "@/lib/meetings/queries";
import { BothClocks } from "./both-clocks";
import { CallOff } from "./call-off";
import { ChooseTime } from "./choose-time";
import { Over, Past } from "./meeting-over";
import { OfferForm } from "./offer-form";
import { Said } from "./said";

type MeetingActions = {
  pick: FormAction;
  offer: FormAction;
  keep: FormAction;
  cancel: FormAction;
  say: FormAction;
};

type MeetingNowProps = { meeting: MeetingPage; base: string; locale: string; actions: MeetingActions };

/** What is to be done about a meeting as it stands: choose, wait, move, call off, say whether it was. */
export function MeetingNow(props: MeetingNowProps) {
  const { meeting, actions } = props;
  if (!meeting.pairing.active) return null;
  switch (meeting.standing) {
    case "proposed":
      return meeting.asked === "other" ? <Choose {...props} /> : <Waiting {...props} />;
    case "lapsed":
      return (
        <Section title="Other times?">
          <Notice tone="info">The times that were proposed are past, and that is all right.</Notice>
          <OfferForm meeting={meeting} keys={["own"]} action={actions.offer} />
          <CallOff meeting={meeting} summary="Not now" action={actions.cancel} />
        </Section>
      );
    case "ahead":
    case "now":
      return <Ahead {...props} />;
    case "past":
      return <Past meeting={meeting} say={actions.say} />;
    default:
      return <Over meeting={meeting} base={props.base} say={actions.say} />;
  }
}

function Choose({ meeting, locale, actions }: MeetingNowProps) {
  return (
    <Section title="Which time suits you?" hint="One tap, and it goes into both calendars.">
      <Said words={meeting.words} />
      <ChooseTime meeting={meeting} locale={locale} action={actions.pick} />
      <div className="grid">
        <Disclosure summary="None of these">
          <OfferForm meeting={meeting} keys={["none", "ready"]} action={actions.offer} />
        </Disclosure>
        <CallOff meeting={meeting} summary="Not now" action={actions.cancel} />
      </div>
    </Section>
  );
}

function Times({ meeting, locale }: Pick<MeetingNowProps, "meeting" | "locale">) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {meeting.times.map((time) => (
        <li key={time.getTime()} className="py-3">
          <BothClocks at={time} meeting={meeting} locale={locale} />
        </li>
      ))}
    </ul>
  );
}

function Waiting({ meeting, locale, actions }: MeetingNowProps) {
  return (
    <Section
      title="You proposed"
      hint={`${meeting.other.name} has a mail with these, and has not answered yet.`}
    >
      <Times meeting={meeting} locale={locale} />
      <div className="grid">
        <Disclosure summary="Propose other times">
          <OfferForm meeting={meeting} keys={["own"]} action={actions.offer} />
        </Disclosure>
        <CallOff meeting={meeting} summary="Take it back" action={actions.cancel} />
      </div>
    </Section>
  );
}

/** An agreed meeting can be moved or called off, kindly. Last on its page: mostly it takes place. */
export function IfSomethingComesUp({ meeting, actions }: Pick<MeetingNowProps, "meeting" | "actions">) {
  const { asked, pairing, standing } = meeting;
  if (!pairing.active || (standing !== "ahead" && standing !== "now")) return null;
  return (
    <Section title="If something comes up">
      <div className="grid">
        <Disclosure summary={asked === "me" ? "Propose yet other times" : "Move it"}>
          <OfferForm meeting={meeting} keys={["clash", "ready"]} action={actions.offer} />
        </Disclosure>
        <CallOff meeting={meeting} summary="Call it off" action={actions.cancel} />
      </div>
    </Section>
  );
}

function Keep({ meeting, action, label }: { meeting: MeetingPage; action: FormAction; label: string }) {
  return (
    <Form action={action} label={label} className="grid gap-3">
      <input type="hidden" name="meetingId" value={meeting.id} />
      <Button look="quiet" pendingLabel="Saving…">
        {label}
      </Button>
    </Form>
  );
}

function Ahead({ meeting, locale, actions }: MeetingNowProps) {
  const { asked, other } = meeting;
  return (
    <>
      {asked === "other" && (
        <Section title={`${other.name} asks to move it`} hint="It stays as it is until you choose.">
          <Said words={meeting.words} />
          <ChooseTime meeting={meeting} locale={locale} action={actions.pick} />
          <Keep meeting={meeting} action={actions.keep} label="None of these; leave it as it is" />
        </Section>
      )}
      {asked === "me" && (
        <Section title="You asked to move it" hint={`It stays as it is until ${other.name} has chosen.`}>
          <Times meeting={meeting} locale={locale} />
          <Keep meeting={meeting} action={actions.keep} label="Leave it as it is after all" />
        </Section>
      )}
    </>
  );
}
