import type { Metadata } from "next";
import { endWords } from "@/components/evening/end-words";
import { EveningGuide } from "@/components/evening/evening-guide";
import { LiveRefresh } from "@/components/live/live-refresh";
import { GroupChoice } from "@/components/points/group-choice";
import { PointForm } from "@/components/points/point-form";
import { PointList } from "@/components/points/point-list";
import { QuestionSteps } from "@/components/points/question-steps";
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
  const session = `/o/${orgSlug}/sessions/${sessionId}`;
  const hrefOf = (question: string | undefined, group: string | undefined) => {
    const query = new URLSearchParams({ ...(question && { question }), ...(group && { group }) });
    return `${session}/points?${query}`;
  };
  const { question, questions, group } = page;
  const next = questions[questions.findIndex((one) => one.id === question?.id) + 1];
  return (
    <Page>
      <div className="grid gap-6">
        <PageHeader
          title={question?.text ?? "Points"}
          voice={question ? "people" : "tool"}
          up={{ href: session, label: page.title }}
        >
          {group && `Group ${group.number}. What is said here stays in your group until the recap.`}
        </PageHeader>
        <QuestionSteps questions={questions} question={question} hrefOf={(id) => hrefOf(id, asked.group)} />
        {page.canSeeAll && page.groups.length > 0 && (
          <GroupChoice groups={page.groups} group={group} hrefOf={(id) => hrefOf(question?.id, id)} />
        )}
        {page.guide && (
          <EveningGuide
            guide={page.guide}
            sessionId={sessionId}
            shownId={question?.id ?? null}
            hrefOf={(id) => hrefOf(id, asked.group)}
            until={await endWords(ctx, page.guide.running)}
          />
        )}
        {page.status === "cancelled" && <Notice tone="warn">This session is cancelled.</Notice>}
        {!question && (
          <EmptyState title="This session has no question for the groups.">
            Organizers add questions to the agenda.
          </EmptyState>
        )}
        {question && !group && !page.canSeeAll && (
          <EmptyState
            title="You have no seat in this session yet."
            action={<ButtonLink href={session}>Back to the session</ButtonLink>}
          >
            Once the organizers have seated you, your group writes here.
          </EmptyState>
        )}
        {question && group && page.canWritePoint && (
          <PointForm
            key={`${group.id}:${question.id}`}
            action={writePointAction.bind(null, orgSlug)}
            sessionId={sessionId}
            group={group}
            questionId={question.id}
            membershipId={page.membershipId}
          />
        )}
        {question && (group || page.canSeeAll) && (
          <PointList
            page={page}
            base={`/o/${orgSlug}`}
            on={{
              edit: editPointAction.bind(null, orgSlug),
              strike: strikePointAction.bind(null, orgSlug),
              endorse: endorsePointAction.bind(null, orgSlug),
            }}
          />
        )}
        {question && next && (
          <div>
            <ButtonLink look="quiet" href={hrefOf(next.id, asked.group)}>
              Next question
            </ButtonLink>
          </div>
        )}
      </div>
      <LiveRefresh sessionId={sessionId} groupId={group?.id} />
    </Page>
  );
}
