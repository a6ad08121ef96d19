import type { Metadata } from "next";
import { CareList } from "@/components/pairings/care-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { readerLocale } from "@/lib/calendar/reader";
import { careSentence } from "@/lib/pairings/ratings/care/rules";
import { carePage } from "@/lib/pairings/ratings/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";

export const metadata: Metadata = { title: "Pairs that need a look" };

type Params = { params: Promise<{ orgSlug: string; cohortId: string }> };

export default async function CarePage({ params }: Params) {
  const { orgSlug, cohortId } = await params;
  const ctx = await requireOrg(orgSlug);
  const page = await show(carePage(ctx, cohortId));
  const base = `/o/${orgSlug}`;
  return (
    <Page>
      <PageHeader
        title="Pairs that need a look"
        up={{ href: `${base}/cohorts/${cohortId}/pairings`, label: `Pairings of ${page.cohort.name}` }}
      >
        {careSentence(page)}
      </PageHeader>
      <Section
        title="What they said"
        hint="Told to the organizers in confidence. The other one of the two does not know of it."
      >
        {page.look.length > 0 ? (
          <CareList
            pairs={page.look}
            base={base}
            reader={{ zone: ctx.timeZone, locale: await readerLocale() }}
          />
        ) : (
          <EmptyState title="Nothing that worries.">
            After 30 days, and every 60 after, both of a pair are asked in one tap how it goes.
          </EmptyState>
        )}
      </Section>
    </Page>
  );
}
