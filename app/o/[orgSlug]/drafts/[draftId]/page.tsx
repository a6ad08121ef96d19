import type { Metadata } from "next";
import { DraftNext } from "@/components/matching/draft-next";
import { DraftPairs } from "@/components/matching/draft-pairs";
import { DraftRun } from "@/components/matching/draft-run";
import { FigureList } from "@/components/matching/figures";
import { RunForm } from "@/components/matching/run-form";
import { UndoChange } from "@/components/matching/undo-change";
import { Disclosure } from "@/components/ui/disclosure";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { figuresSentence, proofSentence } from "@/lib/pairings/drafts/figures/rules";
import { draftPage } from "@/lib/pairings/drafts/queries";
import { modeWords, rulesSentence } from "@/lib/pairings/drafts/rules";
import { draftViewSchema } from "@/lib/pairings/drafts/schema";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import {
  cancelDraftAction,
  discardDraftAction,
  lockPairAction,
  publishDraftAction,
  rerunDraftAction,
  restartDraftAction,
  restoreDraftAction,
  undoChangeAction,
} from "./actions";

export const metadata: Metadata = { title: "Draft of all pairs" };

type Props = {
  params: Promise<{ orgSlug: string; draftId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function DraftPage({ params, searchParams }: Props) {
  const { orgSlug, draftId } = await params;
  const view = draftViewSchema.parse(await searchParams);
  const ctx = await requireOrg(orgSlug);
  const draft = await show(draftPage(ctx, draftId, view));
  const base = `/o/${orgSlug}`;
  const { figures, cohort } = draft;
  return (
    <Page>
      <PageHeader
        title={draft.kind === "rest" ? `Suggestion ${draft.number}, after a no` : `Draft ${draft.number}`}
        up={{ href: `${base}/cohorts/${cohort.id}/matching`, label: `Matching of ${cohort.name}` }}
      >
        {figures ? figuresSentence(figures) : "Its figures stand here once it is worked out."}
      </PageHeader>
      <DraftRun
        draft={draft}
        cancel={cancelDraftAction.bind(null, orgSlug)}
        restart={restartDraftAction.bind(null, orgSlug)}
        restore={restoreDraftAction.bind(null, orgSlug)}
      />
      {figures && (
        <>
          <DraftNext
            draft={draft}
            base={base}
            publish={publishDraftAction.bind(null, orgSlug)}
            discard={discardDraftAction.bind(null, orgSlug)}
          />
          {draft.lastChange && (
            <UndoChange
              draftId={draftId}
              changeId={draft.lastChange}
              action={undoChangeAction.bind(null, orgSlug)}
            />
          )}
          <Section title="The pairs" hint="The lowest scores first: that is where to look.">
            <DraftPairs draft={draft} view={view} base={base} lock={lockPairAction.bind(null, orgSlug)} />
          </Section>
          <Section title="What it was made with">
            <p>
              {modeWords[draft.mode].label}. {proofSentence(figures, draft.mode)} {rulesSentence(draft.rules)}
            </p>
            <FigureList figures={figures} />
            {draft.kind === "whole" && cohort.status !== "completed" && (
              <Disclosure summary="Change what counts, and run it again">
                <RunForm
                  cohortId={cohort.id}
                  settings={draft}
                  keep={{ draftId, locked: draft.counts.locked }}
                  action={rerunDraftAction.bind(null, orgSlug)}
                  open
                />
              </Disclosure>
            )}
          </Section>
        </>
      )}
    </Page>
  );
}
