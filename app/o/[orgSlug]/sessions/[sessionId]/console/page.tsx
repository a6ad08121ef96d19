import type { Metadata } from "next";
import { AgendaRun } from "@/components/evening/console/agenda-run";
import { ConsoleAside } from "@/components/evening/console/console-aside";
import { GroupWatch } from "@/components/evening/console/group-watch";
import { NowPanel } from "@/components/evening/console/now-panel";
import { Pace } from "@/components/evening/console/pace";
import { presence } from "@/components/evening/console/presence";
import { Press } from "@/components/evening/console/press";
import { endWords } from "@/components/evening/end-words";
import { LiveRefresh } from "@/components/live/live-refresh";
import { SessionWhen } from "@/components/sessions/session-when";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { readerLocale } from "@/lib/calendar/reader";
import { consolePage } from "@/lib/evening/console/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { closeWallAction, openWallAction, pressAction } from "./actions";

export const metadata: Metadata = { title: "Run the evening" };

type Params = { params: Promise<{ orgSlug: string; sessionId: string }> };

export default async function ConsolePageOfSession({ params }: Params) {
  const { orgSlug, sessionId } = await params;
  const ctx = await requireOrg(orgSlug);
  const page = await show(consolePage(ctx, sessionId));
  const reader = { zone: ctx.timeZone, locale: await readerLocale() };
  const here = `/o/${orgSlug}/sessions/${sessionId}`;
  const { running, groups, question, at } = page;
  const cancelled = page.status === "cancelled";
  const asking = running?.stage === "groups" && running.question !== null && !running.closed;
  return (
    <Page
      aside={
        <ConsoleAside
          page={page}
          here={here}
          wall={`/wall/of/${orgSlug}/${sessionId}`}
          on={{
            press: pressAction.bind(null, orgSlug),
            openWall: openWallAction.bind(null, orgSlug),
            closeWall: closeWallAction.bind(null, orgSlug),
          }}
        />
      }
    >
      <PageHeader title="Run the evening" up={{ href: here, label: page.title }}>
        {!running && <SessionWhen session={page} reader={reader} />}
      </PageHeader>
      {cancelled && (
        <Notice tone="warn" title="This session is cancelled.">
          <TextLink href={`${here}/edit#cancel`}>Restore it</TextLink> to run its evening.
        </Notice>
      )}
      {page.agenda.length === 0 && (
        <EmptyState
          title="Nothing is on the agenda yet."
          action={<ButtonLink href={`${here}/edit#agenda`}>Plan the evening</ButtonLink>}
        >
          Administration first, then the questions that the groups take in turn.
        </EmptyState>
      )}
      {!cancelled && page.agenda.length > 0 && (
        <Form action={pressAction.bind(null, orgSlug)} label="The evening" className="grid gap-10">
          <input type="hidden" name="sessionId" value={sessionId} />
          <input type="hidden" name="version" value={running?.version ?? 0} />
          {running ? (
            <NowPanel running={running} groups={groups} at={at} until={await endWords(ctx, running)} />
          ) : (
            <div className="grid gap-3">
              <p className="text-lg">
                {presence(page)} {groups.length === 0 && "Nobody is seated yet."}
              </p>
              <div className="flex flex-wrap gap-3">
                <Press wish="begin">Begin the evening</Press>
                {groups.length === 0 && (
                  <ButtonLink look="quiet" href={`${here}/groups`}>
                    Seat the groups first
                  </ButtonLink>
                )}
              </div>
              <p className="text-ink-soft">
                Its timer starts with the first thing on the agenda, on everybody’s phone and on the wall.
              </p>
            </div>
          )}
          {groups.length > 0 && question && (
            <Section title="Groups" hint={asking ? undefined : `To “${question.text}”`}>
              <GroupWatch
                groups={groups.map((group) => ({
                  ...group,
                  href: `${here}/points?${new URLSearchParams({ question: question.id, group: group.id })}`,
                }))}
                talksSince={asking ? running.itemSince : null}
                at={at}
              />
            </Section>
          )}
          <Section title="Agenda">
            {running?.item && !running.closed && (
              <Pace
                timer={running.timer}
                minutesToCome={running.minutesToCome}
                endsAt={page.endsAt.getTime()}
                at={at}
              />
            )}
            <AgendaRun
              agenda={page.agenda}
              itemId={running?.item?.id ?? null}
              moves={running !== null && !running.closed}
            />
          </Section>
        </Form>
      )}
      <LiveRefresh sessionId={sessionId} />
    </Page>
  );
}
