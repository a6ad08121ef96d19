import type { Metadata } from "next";
import { PairMeetings } from "@/components/meetings/pair-meetings";
import { AnswerForms } from "@/components/pairings/answer-forms";
import { EndForm } from "@/components/pairings/end-form";
import { PairedPerson } from "@/components/pairings/paired-person";
import { PairingStory } from "@/components/pairings/pairing-story";
import { RematchForm } from "@/components/pairings/rematch-form";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Form } from "@/components/ui/form";
import { List, Row } from "@/components/ui/list";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time";
import { readerLocale } from "@/lib/calendar/reader";
import { type PairingPage as PairingView, pairingPage } from "@/lib/pairings/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import {
  acceptPairingAction,
  declinePairingAction,
  endPairingAction,
  logMeetingAction,
  wishRematchAction,
  withdrawPairingAction,
} from "./actions";

export const metadata: Metadata = { title: "Pairing" };

type Params = { params: Promise<{ orgSlug: string; pairingId: string }> };

export default async function PairingPage({ params }: Params) {
  const { orgSlug, pairingId } = await params;
  const ctx = await requireOrg(orgSlug);
  const pairing = await show(pairingPage(ctx, pairingId));
  const { mentor, mentee, mine, reason, answers } = pairing;
  const base = `/o/${orgSlug}`;
  const reader = { zone: ctx.timeZone, locale: await readerLocale() };
  const other = mine?.role === "mentor" ? mentee : mentor;
  return (
    <Page>
      <PageHeader
        title={titleOf(pairing)}
        up={
          mine
            ? { href: `${base}/cohorts/${pairing.cohort.id}`, label: pairing.cohort.name }
            : {
                href: `${base}/cohorts/${pairing.cohort.id}/pairings`,
                label: `Pairings of ${pairing.cohort.name}`,
              }
        }
      >
        {pairing.state === "proposed" && (
          <>
            Open until <Time at={pairing.expiresAt} {...reader} />.
          </>
        )}
      </PageHeader>
      {reason && (
        <Section title={mine ? "Why the organizers thought of you two" : "What both were told"}>
          <p className="font-serif text-lg whitespace-pre-line">{reason}</p>
        </Section>
      )}
      <Section title="Who it is about" hideTitle>
        <List label="Who it is about">
          {mine?.role !== "mentor" && <PairedPerson person={mentor} side="mentor" base={base} />}
          {mine?.role !== "mentee" && <PairedPerson person={mentee} side="mentee" base={base} />}
        </List>
      </Section>
      {(pairing.state === "active" || pairing.state === "ended") && (
        <PairMeetings
          meetings={pairing.meetings}
          pairingId={pairingId}
          other={other.name}
          base={base}
          reader={reader}
          log={logMeetingAction.bind(null, orgSlug)}
        />
      )}
      {pairing.canAnswerPairing && (
        <Section title="Your answer">
          <AnswerForms
            pairingId={pairingId}
            other={other.name}
            accepted={mine?.answer === "accepted"}
            accept={acceptPairingAction.bind(null, orgSlug)}
            decline={declinePairingAction.bind(null, orgSlug)}
          />
        </Section>
      )}
      {pairing.canWithdrawPairing && answers && (
        <Section title="Answers so far" hint="Neither of the two learns of the other’s yes before their own.">
          <List label="Answers so far">
            <Row
              title={mentor.name}
              detail={answers.mentor === "accepted" ? "Said yes" : "Has not answered yet"}
            />
            <Row
              title={mentee.name}
              detail={answers.mentee === "accepted" ? "Said yes" : "Has not answered yet"}
            />
          </List>
          <Form
            action={withdrawPairingAction.bind(null, orgSlug)}
            label="Withdraw the proposal"
            className="grid gap-3"
          >
            <input type="hidden" name="pairingId" value={pairingId} />
            <div>
              <Button look="quiet">Withdraw the proposal</Button>
            </div>
          </Form>
        </Section>
      )}
      {mine && pairing.activatedAt && (
        <Section
          title="Between the two of you"
          hint="Messages, notes, promises and thanks: nobody else reads them."
        >
          <div className="flex flex-wrap gap-3">
            <ButtonLink href={`${base}/pairings/${pairingId}/messages`}>
              {pairing.state === "active" ? `Write to ${other.name}` : "Messages"}
            </ButtonLink>
            <ButtonLink look="quiet" href={`${base}/pairings/${pairingId}/notes`}>
              Notes
            </ButtonLink>
            <ButtonLink look="quiet" href={`${base}/follow-ups/new?with=${other.membershipId}`}>
              Note a promise
            </ButtonLink>
            <ButtonLink look="quiet" href={`${base}/thanks?with=${other.membershipId}`}>
              Say thanks
            </ButtonLink>
          </div>
        </Section>
      )}
      {pairing.canRatePairing && (
        <Section
          title="How is it going?"
          hint={`Only the organizers see your answer; ${other.name} never does.`}
        >
          <div>
            <ButtonLink look="quiet" href={`${base}/pairings/${pairingId}/how`}>
              Say how it goes
            </ButtonLink>
          </div>
        </Section>
      )}
      {pairing.rematch && (
        <Section title="A new match?">
          <RematchForm rematch={pairing.rematch} action={wishRematchAction.bind(null, orgSlug)} />
        </Section>
      )}
      <Section title="History">
        <PairingStory pairing={pairing} reader={reader} />
      </Section>
      {pairing.remarks.length > 0 && (
        <Section title="Notes for organizers" hint="Nobody else reads them but who wrote them.">
          <List label="Notes for organizers">
            {pairing.remarks.map((remark) => (
              <Row
                key={remark.id}
                voice="people"
                title={<span className="whitespace-pre-line">{remark.body}</span>}
                detail={
                  <>
                    {remark.author} · <Time at={remark.createdAt} {...reader} />
                  </>
                }
              />
            ))}
          </List>
        </Section>
      )}
      {pairing.canEndPairing && (
        <EndForm pairingId={pairingId} action={endPairingAction.bind(null, orgSlug)} />
      )}
    </Page>
  );
}

function titleOf({ mine, mentor, mentee, state }: PairingView): string {
  if (!mine) return `${mentor.name} and ${mentee.name}`;
  if (state === "proposed")
    return mine.role === "mentor" ? `Would you mentor ${mentee.name}?` : `${mentor.name} as your mentor?`;
  return mine.role === "mentor" ? `You and ${mentee.name}` : `You and ${mentor.name}`;
}
