import type { Metadata } from "next";
import { NoTopics } from "@/components/intake/no-topics";
import { DraftList } from "@/components/matching/draft-list";
import { RunForm } from "@/components/matching/run-form";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { readerLocale } from "@/lib/calendar/reader";
import { draftsPage } from "@/lib/pairings/drafts/queries";
import { pairingSentence } from "@/lib/pairings/rules";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { beginTopicsAction, runDraftAction } from "./actions";

export const metadata: Metadata = { title: "Matching" };

type Props = {
  params: Promise<{ orgSlug: string; cohortId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function MatchingPage({ params, searchParams }: Props) {
  const { orgSlug, cohortId } = await params;
  const withAside = (await searchParams).show === "all";
  const ctx = await requireOrg(orgSlug);
  const page = await show(draftsPage(ctx, cohortId, withAside));
  const base = `/o/${orgSlug}`;
  const here = `${base}/cohorts/${cohortId}/matching`;
  return (
    <Page>
      <PageHeader
        title="Match everybody"
        up={{ href: `${base}/cohorts/${cohortId}/pairings`, label: `Pairings of ${page.cohort.name}` }}
        action={
          <ButtonLink look="quiet" href={`${base}/cohorts/${cohortId}/intake/answers`}>
            Who has said what they need
          </ButtonLink>
        }
      >
        {pairingSentence(page.summary)}
      </PageHeader>
      {page.topics === 0 && page.canRun && (
        <NoTopics
          programId={page.cohort.programId}
          base={base}
          begin={beginTopicsAction.bind(null, orgSlug)}
        />
      )}
      <Section
        title={page.drafts.length > 0 ? "A new draft" : "Work out a first draft"}
        hint="Everybody who has nobody yet is matched at once. Drafts are kept, and nobody is told of them."
      >
        {page.canRun ? (
          <RunForm
            cohortId={cohortId}
            settings={page.settings}
            action={runDraftAction.bind(null, orgSlug)}
            open={page.drafts.length === 0}
          />
        ) : (
          <Notice tone="info">This season is complete. Its drafts stay to be read.</Notice>
        )}
      </Section>
      <Section title="Drafts">
        {page.drafts.length > 0 ? (
          <DraftList
            drafts={page.drafts}
            base={base}
            compare={`${here}/compare`}
            reader={{ zone: ctx.timeZone, locale: await readerLocale() }}
          />
        ) : (
          <EmptyState title="No draft yet.">
            Each run becomes a draft here, with its figures, to be changed, compared and published.
          </EmptyState>
        )}
        {page.aside > 0 && !withAside && (
          <p>
            <TextLink href={`${here}?show=all`}>
              {page.aside === 1 ? "Show the one set aside" : `Show the ${page.aside} set aside`}
            </TextLink>
          </p>
        )}
      </Section>
    </Page>
  );
}
