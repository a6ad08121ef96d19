import type { Metadata } from "next";
import { ThanksForm } from "@/components/thanks/thanks-form";
import { ThanksList } from "@/components/thanks/thanks-list";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { readerLocale } from "@/lib/calendar/reader";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { thanksPage } from "@/lib/thanks/queries";
import { readThanksAction, sayThanksAction, takeBackThanksAction } from "./actions";

export const metadata: Metadata = { title: "Thanks" };

type Props = {
  params: Promise<{ orgSlug: string }>;
  searchParams: Promise<{ session?: string; meeting?: string; with?: string }>;
};

export default async function ThanksPage({ params, searchParams }: Props) {
  const { orgSlug } = await params;
  const { session, meeting, with: withId } = await searchParams;
  const ctx = await requireOrg(orgSlug);
  const page = await show(thanksPage(ctx, { ...(session && { session }), ...(withId && { with: withId }) }));
  const reader = { zone: ctx.timeZone, locale: await readerLocale() };
  const fresh = page.heard.filter(({ readAt }) => readAt === null);
  const kept = page.heard.filter(({ readAt }) => readAt !== null);
  const read = readThanksAction.bind(null, orgSlug);
  const base = `/o/${orgSlug}`;
  const up = session
    ? { href: `${base}/sessions/${session}`, label: "The session" }
    : meeting
      ? { href: `${base}/meetings/${meeting}`, label: "The meeting" }
      : { href: base, label: "Home" };
  return (
    <Page>
      <PageHeader title="Thanks" up={up}>
        A sentence is enough. Only the two of you read it.
      </PageHeader>
      {fresh.length > 0 && (
        <Section title="For you">
          <ThanksList label="For you" items={fresh} base={base} reader={reader} action={read} />
        </Section>
      )}
      <Section title="Say thanks" hideTitle={fresh.length === 0}>
        {page.people.length > 0 ? (
          <ThanksForm
            page={page}
            after={{ ...(session && { sessionId: session }), ...(meeting && { meetingId: meeting }) }}
            membershipId={ctx.membershipId}
            action={sayThanksAction.bind(null, orgSlug)}
          />
        ) : (
          <EmptyState title="Whom would you like to thank?">
            Open a session you were at, or a pairing of yours: from there you thank the people you met.
          </EmptyState>
        )}
      </Section>
      {kept.length > 0 && (
        <Section title="What you were thanked for">
          <ThanksList
            label="What you were thanked for"
            items={kept}
            base={base}
            reader={reader}
            action={read}
          />
        </Section>
      )}
      {page.said.length > 0 && (
        <Section title="What you said">
          <ThanksList
            label="What you said"
            items={page.said}
            base={base}
            reader={reader}
            action={takeBackThanksAction.bind(null, orgSlug)}
          />
        </Section>
      )}
    </Page>
  );
}
