import type { Metadata } from "next";
import { DiscardPairs } from "@/components/pairings/import/discard-pairs";
import { PairRows } from "@/components/pairings/import/pair-rows";
import { PairSummary } from "@/components/pairings/import/pair-summary";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { pairImportPage } from "@/lib/pairings/imports/queries";
import { pairImportViewSchema } from "@/lib/pairings/imports/schema";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { discardPairingsAction, importPairingsAction } from "../actions";

export const metadata: Metadata = { title: "Rows of a list of pairings" };

type Props = {
  params: Promise<{ orgSlug: string; cohortId: string; listId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function PairingListPage({ params, searchParams }: Props) {
  const { orgSlug, cohortId, listId } = await params;
  const { page } = pairImportViewSchema.parse(await searchParams);
  const ctx = await requireOrg(orgSlug);
  const list = await show(pairImportPage(ctx, { cohortId, importId: listId, page }));
  const pairings = `/o/${orgSlug}/cohorts/${cohortId}/pairings`;
  return (
    <Page>
      <PairSummary list={list} pairings={pairings} action={importPairingsAction.bind(null, orgSlug)} />
      {list.problem ? (
        <Notice tone="warn" title="One thing first">
          {list.problem}
        </Notice>
      ) : (
        <PairRows list={list} href={`${pairings}/import/${listId}`} />
      )}
      <DiscardPairs list={list} action={discardPairingsAction.bind(null, orgSlug, cohortId)} />
    </Page>
  );
}
