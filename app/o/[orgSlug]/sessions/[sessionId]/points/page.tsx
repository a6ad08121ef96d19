import type { Metadata } from "next";
import { endWords } from "@/components/evening/end-words";
import { EveningGuide } from "@/components/evening/evening-guide";
import { LiveRefresh } from "@/components/live/live-refresh";
import { GroupChoice } from "@/components/points/group-choice";
import { GroupPoints } from "@/components/points/group-points";
import { PointList } from "@/components/points/point-list";
import { QuestionSteps } from "@/components/points/question-steps";
import { UnsentWords } from "@/components/points/unsent-words";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { pointsPage } from "@/lib/points/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { editPointAction, endorsePointAction, strikePointAction, writePointAction } from "./actions";

export const metadata: Metadata = { title: "Points" };

type Props = {
  params: Promise<{ orgSlug: string; sessionId: string }>;
  searchParams: Promise<{ question?: string; group?: string }>;
};

export default async function PointsPage({ params, searchParams }: Props) {
  const { orgSlug, sessionId } = await params;
  const asked = await searchParams;
  const ctx = await requireOrg(orgSlug);
  const page = await show(pointsPage(ctx, sessionId, asked));
  const base = `/o/${orgSlug}`;
  const session = `${base}/sessions/${sessionId}`;
  const hrefOf = (question: string | undefined, group: string | undefined) => {
    const query = new URLSearchParams({ ...(question && { question }), ...(group && { group }) });
    return `${session}/points?${query}`;
  };
  const on = {
    write: writePointAction.bind(null, orgSlug),
    edit: editPointAction.bind(null, orgSlug),
    strike: strikePointAction.bind(null, orgSlug),
    endorse: endorsePointAction.bind(null, orgSlug),
  };
  const { question, questions, group } = page;
  const until = page.guide && (await endWords(ctx, page.guide.running));
  const notices = (
    <>
      {page.canSeeAll && page.groups.length > 0 && (
        <GroupChoice groups={page.groups} group={group} hrefOf={(id) => hrefOf(question?.id, id)} />
      )}
      {page.status === "cancelled" && <Notice tone="warn">This session is cancelled.</Notice>}
      {!question && (
        <EmptyState title="This session has no question for the groups.">
          Organizers add questions to the agenda.
        </EmptyState>
      )}
    </>
  );
  if (group)
    return (
      <Page>
        <div className="grid gap-6">
          <GroupPoints
            page={{ ...page, group }}
            base={base}
            here={session}
            asked={asked.group}
            on={on}
            until={until}
            key={group.id}
          >
            {notices}
          </GroupPoints>
        </div>
      </Page>
    );
  return (
    <Page>
      <div className="grid gap-6">
        <PageHeader
          title={question?.text ?? "Points"}
          voice={question ? "people" : "tool"}
          up={{ href: session, label: page.title }}
        />
        <QuestionSteps questions={questions} question={question} hrefOf={(id) => hrefOf(id, asked.group)} />
        {page.guide && (
          <EveningGuide
            guide={page.guide}
            sessionId={sessionId}
            shownId={question?.id ?? null}
            hrefOf={(id) => hrefOf(id, asked.group)}
            until={until}
          />
        )}
        {notices}
        {question && !page.canSeeAll && (
          <EmptyState
            title="You have no seat in this session yet."
            action={<ButtonLink href={session}>Back to the session</ButtonLink>}
          >
            Once the organizers have seated you, your group writes here.
          </EmptyState>
        )}
        {!page.canSeeAll && <UnsentWords membershipId={page.membershipId} />}
        {question && page.canSeeAll && <PointList page={page} base={base} on={on} />}
      </div>
      <LiveRefresh sessionId={sessionId} />
    </Page>
  );
}
