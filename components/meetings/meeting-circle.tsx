import type { FollowUpActions } from "@/components/follow-ups/follow-up-row";
import { FollowUpRow } from "@/components/follow-ups/follow-up-row";
import { ThankOne } from "@/components/thanks/thank-one";
import { ButtonLink } from "@/components/ui/button-link";
import { Disclosure } from "@/components/ui/disclosure";
import { List } from "@/components/ui/list";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/forms/state";
import type { MeetingPage } from "@/lib/meetings/queries";

type MeetingProps = { meeting: MeetingPage; base: string };

/** What a meeting ahead asks of a mentee, and offers their mentor: the preparation, on one page. */
export function BeforeMeeting({ meeting, base }: MeetingProps) {
  const { id, other, canPrepare, circle } = meeting;
  const href = `${base}/meetings/${id}/prep`;
  if (canPrepare)
    return (
      <Section
        title="Prepare"
        hint={
          circle.prepared.mine
            ? "You have prepared. It stays open until you meet."
            : `What you want to ask, what moved, the challenge you are in. ${other.name} reads it once you say so.`
        }
      >
        <div>
          <ButtonLink href={href} look={circle.prepared.mine ? "quiet" : "primary"}>
            {circle.prepared.mine ? "Read or change it" : "Prepare in two minutes"}
          </ButtonLink>
        </div>
      </Section>
    );
  return (
    <Section
      title={circle.prepared.theirs ? `${other.name} has prepared` : "Before you meet"}
      hint={
        circle.prepared.theirs
          ? "What they want to ask, with your last notes and what is promised, on one page."
          : `${other.name} has not shared a preparation yet. You are told at home once they have.`
      }
    >
      {circle.prepared.theirs && (
        <div>
          <ButtonLink href={href}>Read it</ButtonLink>
        </div>
      )}
    </Section>
  );
}

type AfterProps = MeetingProps & { thank: FormAction; membershipId: string };

/** What makes a meeting last: a note in a minute, a promise with a day, thanks in two taps. */
export function AfterMeeting({ meeting, base, thank, membershipId }: AfterProps) {
  const { id, other, circle, pairing } = meeting;
  const notes = circle.notes > 0 ? `Notes (${circle.notes})` : "Notes";
  return (
    <Section title="While it is fresh" hint={`Only ${other.name} and you know of it.`}>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={`${base}/meetings/${id}/notes`} look={circle.noted ? "quiet" : "primary"}>
          {circle.noted || !pairing.active ? notes : "Write a note"}
        </ButtonLink>
        {pairing.active && (
          <ButtonLink look="quiet" href={`${base}/follow-ups/new?with=${other.membershipId}`}>
            Note a promise
          </ButtonLink>
        )}
      </div>
      {circle.thanked ? (
        <p className="text-ink-soft">You have thanked {other.name} for it.</p>
      ) : (
        pairing.active && (
          <Disclosure summary={`Thank ${other.name}`}>
            <ThankOne
              to={{ membershipId: other.membershipId, name: other.name }}
              meetingId={id}
              membershipId={membershipId}
              action={thank}
            />
          </Disclosure>
        )
      )}
    </Section>
  );
}

type PromisedProps = MeetingProps & {
  today: string;
  reader: { zone: string; locale: string };
  on: FollowUpActions;
};

/** Open promises between the two, each with its taps. */
export function Promised({ meeting: { circle, other }, base, today, reader, on }: PromisedProps) {
  if (circle.open.length === 0) return null;
  return (
    <Section title="Promised between you">
      <List label={`Promised between ${other.name} and you`}>
        {circle.open.map((item) => (
          <FollowUpRow key={item.id} item={item} today={today} reader={reader} base={base} on={on} short />
        ))}
      </List>
    </Section>
  );
}
