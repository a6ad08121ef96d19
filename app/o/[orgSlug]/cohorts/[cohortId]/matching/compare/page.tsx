import type { Metadata } from "next";
import { ComparedFigures } from "@/components/matching/compared-figures";
import { WhoMoves } from "@/components/matching/who-moves";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { comparePage } from "@/lib/pairings/drafts/comparing/queries";
import { compareSchema } from "@/lib/pairings/drafts/schema";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";

export const metadata: Metadata = { title: "Drafts side by side" };

type Props = {
  params: Promise<{ orgSlug: string; cohortId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ComparePage({ params, searchParams }: Props) {
  const { orgSlug, cohortId } = await params;
  const { draft: ids } = compareSchema.parse(await searchParams);
  const ctx = await requireOrg(orgSlug);
  const page = await show(comparePage(ctx, cohortId, ids));
  const base = `/o/${orgSlug}`;
  return (
    <Page>
      <PageHeader
        title="Drafts side by side"
        up={{ href: `${base}/cohorts/${cohortId}/matching`, label: `Matching of ${page.cohort.name}` }}
      >
        {page.drafts.length > 1 && movesSentence(page.moves.length, page.mentees)}
      </PageHeader>
      {page.drafts.length < 2 ? (
        <EmptyState title="Nothing to compare yet.">
          Tick two to four drafts on the matching page; their figures and who moves stand here.
        </EmptyState>
      ) : (
        <>
          <Section title="Figures" hideTitle>
            <ComparedFigures drafts={page.drafts} base={base} />
          </Section>
          <Section title="Who moves" hint="Mentees whose mentor is not the same in all of them.">
            <WhoMoves drafts={page.drafts} moves={page.moves} />
          </Section>
        </>
      )}
    </Page>
  );
}

function movesSentence(moves: number, mentees: number): string {
  if (moves === 0) return "Everybody has the same mentor in all of them.";
  return `${moves} of ${mentees} mentees ${moves === 1 ? "has" : "have"} another mentor, depending on the draft.`;
}
