import type { Metadata } from "next";
import { BeginCollection } from "@/components/collections/begin-collection";
import { CollectionList } from "@/components/collections/collection-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { readerLocale } from "@/lib/calendar/reader";
import { cohortCollections } from "@/lib/recaps/collections/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { beginAction } from "./actions";

export const metadata: Metadata = { title: "Mentors’ collections" };

type Params = { params: Promise<{ orgSlug: string; cohortId: string }> };

export default async function CollectionsPage({ params }: Params) {
  const { orgSlug, cohortId } = await params;
  const ctx = await requireOrg(orgSlug);
  const { cohort, collections, canBegin } = await show(cohortCollections(ctx, cohortId));
  const base = `/o/${orgSlug}`;
  return (
    <Page>
      <PageHeader
        title="Mentors’ collections"
        up={{ href: `${base}/cohorts/${cohort.id}`, label: cohort.name }}
      >
        What a mentor has put together out of all that was said, with their own words between.
      </PageHeader>
      {collections.length > 0 ? (
        <CollectionList
          collections={collections}
          base={base}
          reader={{ zone: ctx.timeZone, locale: await readerLocale() }}
        />
      ) : (
        <EmptyState title="There is no collection yet.">
          {canBegin
            ? "Begin one below. Nobody else sees it until you publish it."
            : "Once a mentor has published one, you read it here."}
        </EmptyState>
      )}
      {canBegin && (
        <Section
          title="Begin a collection"
          hint="Out of your own points, and of recaps that are published. You can leave it a draft as long as you like."
        >
          <BeginCollection cohortId={cohort.id} action={beginAction.bind(null, orgSlug)} />
        </Section>
      )}
    </Page>
  );
}
