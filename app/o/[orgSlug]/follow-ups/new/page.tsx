import type { Metadata } from "next";
import { PromiseForm } from "@/components/follow-ups/promise-form";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { promisePage } from "@/lib/follow-ups/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { makePromiseAction } from "../actions";

export const metadata: Metadata = { title: "Note a promise" };

type Props = {
  params: Promise<{ orgSlug: string }>;
  searchParams: Promise<{ note?: string; point?: string; session?: string; with?: string }>;
};

export default async function NewPromisePage({ params, searchParams }: Props) {
  const { orgSlug } = await params;
  const { note, point, session, with: withId } = await searchParams;
  const ctx = await requireOrg(orgSlug);
  const from = {
    ...(note && { note }),
    ...(point && { point }),
    ...(session && { session }),
    ...(withId && { with: withId }),
  };
  const page = await show(promisePage(ctx, from));
  return (
    <Page>
      <PageHeader title="Note a promise" up={{ href: `/o/${orgSlug}/follow-ups`, label: "Promises" }}>
        With a name and a day, so that it gets kept.
      </PageHeader>
      {page.place && (
        <blockquote className="border-s-2 border-line ps-5 font-serif text-lg wrap-anywhere whitespace-pre-line text-ink-soft">
          {page.place.quote}
        </blockquote>
      )}
      <PromiseForm
        page={page}
        membershipId={ctx.membershipId}
        action={makePromiseAction.bind(null, orgSlug)}
      />
    </Page>
  );
}
