import type { Metadata } from "next";
import { HowForm, HowWords } from "@/components/pairings/how-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { type HowPage, howPage } from "@/lib/pairings/ratings/queries";
import { howWords } from "@/lib/pairings/ratings/rules";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { ratePairingAction, sayMoreAction } from "./actions";

export const metadata: Metadata = { title: "How it goes" };

type Params = { params: Promise<{ orgSlug: string; pairingId: string }> };

export default async function HowItGoesPage({ params }: Params) {
  const { orgSlug, pairingId } = await params;
  const ctx = await requireOrg(orgSlug);
  const page = await show(howPage(ctx, pairingId));
  if (page.other === null) return <ForOrganizers base={`/o/${orgSlug}`} page={page} />;
  return (
    <Page>
      <PageHeader
        title={`How is it going with ${page.other}?`}
        up={{ href: `/o/${orgSlug}/pairings/${pairingId}`, label: `You and ${page.other}` }}
      >
        Only the organizers see your answer. {page.other} never does, and is asked the same.
      </PageHeader>
      {!page.active ? (
        <Notice tone="info">This pairing is not active, so nobody asks.</Notice>
      ) : (
        <>
          {page.said && (
            <Notice tone="info" title="You said">
              <p className="font-serif text-lg">“{howWords[page.said.value]}”</p>
              <p>It is with the organizers. A tap below changes it.</p>
            </Notice>
          )}
          <Section title={page.said ? "Something else fits better" : "One tap is enough"}>
            <HowForm page={page} action={ratePairingAction.bind(null, orgSlug)} />
          </Section>
          {page.said && (
            <Section title="A few words more?" hint="Only the organizers read them, too.">
              <HowWords page={page} value={page.said.value} action={sayMoreAction.bind(null, orgSlug)} />
            </Section>
          )}
        </>
      )}
    </Page>
  );
}

function ForOrganizers({ base, page }: { base: string; page: HowPage }) {
  return (
    <Page>
      <PageHeader
        title="How it goes"
        up={{ href: `${base}/pairings/${page.pairingId}`, label: "The pairing" }}
        action={
          <ButtonLink look="quiet" href={`${base}/cohorts/${page.cohort.id}/pairings/care`}>
            How the pairs go
          </ButtonLink>
        }
      >
        The two say it here, each for themselves. What they said is with the pairs of the cohort.
      </PageHeader>
    </Page>
  );
}
