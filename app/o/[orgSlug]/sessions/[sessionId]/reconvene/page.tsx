import type { Metadata } from "next";
import { LiveRefresh } from "@/components/live/live-refresh";
import { QuestionSteps } from "@/components/points/question-steps";
import { BoardLine } from "@/components/reconvene/board-line";
import { MergeChosen } from "@/components/reconvene/merge-chosen";
import { Suggestion } from "@/components/reconvene/suggestion";
import { Turns } from "@/components/reconvene/turns";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { RowKeys } from "@/components/ui/row-keys";
import { Section } from "@/components/ui/section";
import { Tabs } from "@/components/ui/tabs";
import { reconveneBoard } from "@/lib/reconvene/queries";
import { groupByGroup } from "@/lib/reconvene/rules";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { lineAction, mergeAction } from "./actions";

export const metadata: Metadata = { title: "Re-convene" };

type Props = {
  params: Promise<{ orgSlug: string; sessionId: string }>;
  searchParams: Promise<{ question?: string; by?: string }>;
};

export default async function ReconvenePage({ params, searchParams }: Props) {
  const { orgSlug, sessionId } = await params;
  const asked = await searchParams;
  const ctx = await requireOrg(orgSlug);
  const board = await show(reconveneBoard(ctx, sessionId));
  const session = `/o/${orgSlug}/sessions/${sessionId}`;
  const hrefOf = (question: string, by = asked.by) =>
    `${session}/reconvene?${new URLSearchParams({ question, ...(by === "group" && { by }) })}`;
  const question = board.questions.find(({ id }) => id === asked.question) ?? board.questions[0];
  const steps = board.questions.map(({ id, text, lines }) => ({ id, text, points: lines.length }));
  const next = board.questions[steps.findIndex(({ id }) => id === question?.id) + 1];
  const byGroup = asked.by === "group";
  return (
    <Page>
      <div className="grid gap-6">
        <PageHeader
          title={question?.text ?? "Back together"}
          voice={question ? "people" : "tool"}
          up={{ href: session, label: board.session.title }}
        >
          What the groups bring back. What several say in nearly the same words becomes one point.
        </PageHeader>
        <QuestionSteps questions={steps} question={question ?? null} hrefOf={hrefOf} />
        {!question && (
          <EmptyState title="This session has no question for the groups.">
            Add questions to its agenda, and what the groups write comes together here.
          </EmptyState>
        )}
        {question && (
          <>
            <Tabs
              label="Order"
              tabs={[
                { href: hrefOf(question.id, ""), label: "Together", current: !byGroup },
                { href: hrefOf(question.id, "group"), label: "Group by group", current: byGroup },
              ]}
            />
            <Form id="line" action={lineAction.bind(null, orgSlug)} className="contents" label="A point">
              <input type="hidden" name="sessionId" value={sessionId} />
            </Form>
            {question.lines.length === 0 ? (
              <EmptyState
                title="Nothing is written to this question yet."
                action={
                  <ButtonLink href={`${session}/points?question=${question.id}`}>
                    See the points come in
                  </ButtonLink>
                }
              >
                As the groups write, their points come together here.
              </EmptyState>
            ) : byGroup ? (
              <RowKeys className="grid gap-6" hint="Arrow keys walk from point to point; H highlights.">
                <Turns turns={groupByGroup(question.lines, board.groups)} form="line" />
              </RowKeys>
            ) : (
              <RowKeys
                className="grid gap-8"
                hint="Arrow keys walk from point to point. M merges, N says no, H highlights, T takes apart, X ticks."
              >
                {question.suggestions.length > 0 && (
                  <Section
                    title="Said more than once?"
                    hint="The first wording is kept; endorsements add up."
                  >
                    <ul className="grid gap-5">
                      {question.suggestions.map((suggestion) => (
                        <Suggestion key={suggestion.lines[0]?.id} suggestion={suggestion} form="line" />
                      ))}
                    </ul>
                  </Section>
                )}
                <MergeChosen id="merge" sessionId={sessionId} action={mergeAction.bind(null, orgSlug)}>
                  <ol className="divide-y divide-line border-y border-line" aria-label="What was said">
                    {question.lines.map((line) => (
                      <BoardLine key={line.id} line={line} forms={{ line: "line", merge: "merge" }} />
                    ))}
                  </ol>
                </MergeChosen>
              </RowKeys>
            )}
            <div className="flex flex-wrap gap-3">
              {next && (
                <ButtonLink
                  look={question.suggestions.length > 0 ? "quiet" : "primary"}
                  href={hrefOf(next.id)}
                >
                  Next question
                </ButtonLink>
              )}
              <ButtonLink look="quiet" href={`${session}/recap`}>
                Compose the recap
              </ButtonLink>
            </div>
          </>
        )}
      </div>
      <LiveRefresh sessionId={sessionId} about={["point", "agenda", "recap"]} />
    </Page>
  );
}
