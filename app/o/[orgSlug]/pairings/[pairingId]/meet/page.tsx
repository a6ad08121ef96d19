import type { Metadata } from "next";
import { ProposeForm } from "@/components/meetings/propose-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { proposePage } from "@/lib/meetings/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { proposeMeetingAction } from "./actions";

export const metadata: Metadata = { title: "Propose times to meet" };

type Params = { params: Promise<{ orgSlug: string; pairingId: string }> };

export default async function ProposeMeetingPage({ params }: Params) {
  const { orgSlug, pairingId } = await params;
  const ctx = await requireOrg(orgSlug);
  const page = await show(proposePage(ctx, pairingId));
  const { other, waiting, active } = page;
  return (
    <Page>
      <PageHeader
        title={`When shall you and ${other.name} meet?`}
        up={{ href: `/o/${orgSlug}/pairings/${pairingId}`, label: `You and ${other.name}` }}
      >
        {active && !waiting && `${other.name} taps one of your times, and it is in both calendars.`}
      </PageHeader>
      {!active ? (
        <Notice tone="info">This pairing has ended, so there is nothing to arrange here.</Notice>
      ) : waiting ? (
        <Notice tone="info" title="A proposal waits between you two already.">
          <ButtonLink look="quiet" href={`/o/${orgSlug}/meetings/${waiting}`}>
            Open it
          </ButtonLink>
        </Notice>
      ) : (
        <ProposeForm page={page} action={proposeMeetingAction.bind(null, orgSlug)} />
      )}
    </Page>
  );
}
