import type { Metadata } from "next";
import { HandOverForm } from "@/components/people/hand-over-form";
import { SuccessorList } from "@/components/people/successor-list";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { handOverPage } from "@/lib/people/ownership/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { handOverAction } from "./actions";

export const metadata: Metadata = { title: "Hand over" };

type Props = {
  params: Promise<{ orgSlug: string }>;
  searchParams: Promise<{ q?: string | string[]; to?: string | string[] }>;
};

export default async function HandOverPage({ params, searchParams }: Props) {
  const { orgSlug } = await params;
  const { q, to } = await searchParams;
  const ctx = await requireOrg(orgSlug);
  const search = ([q].flat()[0] ?? "").slice(0, 100);
  const page = await show(handOverPage(ctx, { search, to: [to].flat()[0] ?? null }));
  const here = `/o/${orgSlug}/settings/hand-over`;
  return (
    <Page>
      <PageHeader
        title={page.chosen ? `Hand ${ctx.orgName} over to ${page.chosen.name}` : `Hand ${ctx.orgName} over`}
        up={
          page.chosen
            ? { href: here, label: "Somebody else" }
            : { href: `/o/${orgSlug}/settings`, label: "Settings" }
        }
      >
        {page.chosen
          ? "They own it at once. You both get a mail, and they can give it back."
          : "Who takes it on? It has to be somebody who has joined."}
      </PageHeader>
      {page.chosen ? (
        <HandOverForm chosen={page.chosen} orgSlug={orgSlug} action={handOverAction.bind(null, orgSlug)} />
      ) : (
        <SuccessorList people={page.people} search={search} orgSlug={orgSlug} here={here} />
      )}
    </Page>
  );
}
