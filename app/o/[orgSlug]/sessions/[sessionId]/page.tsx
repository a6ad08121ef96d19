import type { Metadata } from "next";
import { AddTo } from "@/components/calendar/add-to";
import { LiveRefresh } from "@/components/live/live-refresh";
import { UnsentWords } from "@/components/points/unsent-words";
import { PulseTap } from "@/components/pulse/pulse-tap";
import { Agenda } from "@/components/sessions/agenda";
import { ComingForm } from "@/components/sessions/coming-form";
import { OrganizerNext } from "@/components/sessions/organizer-next";
import { ParticipantNext } from "@/components/sessions/participant-next";
import { SessionGroups } from "@/components/sessions/session-groups";
import { SessionLinks } from "@/components/sessions/session-links";
import { SessionWhen } from "@/components/sessions/session-when";
import { SessionWhere } from "@/components/sessions/session-where";
import { WhoComes } from "@/components/sessions/who-comes";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { addLinks } from "@/lib/calendar/ical/add-links";
import { readerLocale } from "@/lib/calendar/reader";
import { siteUrl } from "@/lib/mail/site";
import { saidWords, sessionEvent } from "@/lib/sessions/coming/rules";
import { type SessionPage as SessionView, sessionPage } from "@/lib/sessions/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { answerSessionAction } from "./actions";
import { seatGroupsAction } from "./groups/actions";
import { answerPulseAction } from "./pulse/actions";

export const metadata: Metadata = { title: "Session" };

type Params = { params: Promise<{ orgSlug: string; sessionId: string }> };

export default async function SessionPage({ params }: Params) {
  const { orgSlug, sessionId } = await params;
  const ctx = await requireOrg(orgSlug);
  const session = await show(sessionPage(ctx, sessionId));
  const reader = { zone: ctx.timeZone, locale: await readerLocale() };
  const base = `/o/${orgSlug}`;
  const here = `${base}/sessions/${sessionId}`;
  const mine = session.myRole !== null && session.groups.some((group) => group.mine);
  const others = session.groups.filter((group) => !(mine && group.mine));
  const cancelled = session.status === "cancelled";
  // While the evening runs, where one sits comes first.
  const tonight = session.phase === "tonight" || session.on;
  const yourEvening = session.myRole && !cancelled && (
    <Section title="Your evening" hideTitle>
      <ParticipantNext session={session} here={here} base={base} />
    </Section>
  );
  return (
    <Page aside={<SessionLinks session={session} base={base} />}>
      <PageHeader
        title={session.title}
        up={{ href: `${base}/cohorts/${session.cohortId}`, label: session.cohortName }}
      >
        <SessionWhen session={session} reader={reader} />
      </PageHeader>
      {session.myRole && <UnsentWords membershipId={ctx.membershipId} />}
      {tonight && yourEvening}
      {session.asksPulse && !cancelled && (
        <Section title="Worth your evening?" hint="One tap. Nobody reads who answered what.">
          <PulseTap
            action={answerPulseAction.bind(null, orgSlug)}
            fields={{ sessionId, words: session.myPulse?.words ?? "" }}
            chosen={session.myPulse?.rating ?? null}
          />
        </Section>
      )}
      <Section title="Where" hideTitle>
        <SessionWhere session={session} />
        {!cancelled && session.phase !== "after" && (
          <AddTo links={addLinks(eventOf(session, ctx.orgName, siteUrl(here)))} file={`${here}/invite.ics`} />
        )}
      </Section>
      {cancelled && (
        <Notice tone="warn" title="This session is cancelled.">
          {session.canManageSession ? (
            <>
              Everything planned for it is kept. <TextLink href={`${here}/edit#cancel`}>Restore it</TextLink>
            </>
          ) : (
            "The organizers will tell you how it goes on."
          )}
        </Notice>
      )}
      {session.coming.canAnswer && !tonight && (
        <Section
          title={session.coming.mine ? saidWords[session.coming.mine] : "Do you come?"}
          hint={session.coming.mine ? "You can change it until the evening is over." : "A no is always fine."}
        >
          <ComingForm
            mine={session.coming.mine}
            sessionId={sessionId}
            action={answerSessionAction.bind(null, orgSlug)}
          />
        </Section>
      )}
      {!tonight && yourEvening}
      {session.canSeatGroups && !cancelled && (
        <Section title="What comes next">
          <OrganizerNext session={session} here={here} seat={seatGroupsAction.bind(null, orgSlug)} />
        </Section>
      )}
      {!cancelled && <WhoComes coming={session.coming} over={session.phase === "after"} />}
      <Section
        title="Agenda"
        hint={session.agenda.length > 0 ? session.agendaSentence : undefined}
        action={session.canManageSession && <TextLink href={`${here}/edit#agenda`}>Edit the agenda</TextLink>}
      >
        {session.agenda.length > 0 ? (
          <Agenda agenda={session.agenda} reader={reader} />
        ) : (
          <EmptyState
            title="Nothing is planned yet."
            action={
              session.canManageSession && (
                <ButtonLink look="quiet" href={`${here}/edit#agenda`}>
                  Plan the evening
                </ButtonLink>
              )
            }
          >
            Administration first, then the questions that the groups take in turn.
          </EmptyState>
        )}
      </Section>
      {others.length > 0 && (
        <Section
          title={mine ? "The other groups" : "Who sits where"}
          action={<TextLink href={`${here}/groups/wall`}>Large, for the wall</TextLink>}
        >
          <SessionGroups groups={others} base={base} />
        </Section>
      )}
      {tonight && (
        <LiveRefresh sessionId={sessionId} about={["seat", "presence", "agenda", "evening", "recap"]} />
      )}
    </Page>
  );
}

const eventOf = (session: SessionView, organization: string, url: string) =>
  sessionEvent(
    { ...session, cancelled: false, zone: session.timeZone, cohort: session.cohortName, organization },
    url,
  );
