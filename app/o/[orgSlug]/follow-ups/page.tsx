import type { Metadata } from "next";
import { ClosedList } from "@/components/follow-ups/closed-list";
import { FollowUpRow } from "@/components/follow-ups/follow-up-row";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { List } from "@/components/ui/list";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { readerLocale } from "@/lib/calendar/reader";
import { type FollowUpView, followUpsPage } from "@/lib/follow-ups/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { reopenFollowUpAction } from "./actions";
import { followUpActions } from "./on";

export const metadata: Metadata = { title: "Promises" };

export default async function FollowUpsPage({ params }: { params: Promise<{ orgSlug: string }> }) {
  const { orgSlug } = await params;
  const ctx = await requireOrg(orgSlug);
  const { mine, theirs, closed, today } = await followUpsPage(ctx);
  const base = `/o/${orgSlug}`;
  const reader = { zone: ctx.timeZone, locale: await readerLocale() };
  const on = followUpActions(orgSlug);
  const list = (title: string, items: FollowUpView[]) => (
    <Section title={title}>
      <List label={title}>
        {items.map((item) => (
          <FollowUpRow key={item.id} item={item} today={today} reader={reader} base={base} on={on} />
        ))}
      </List>
    </Section>
  );
  const add = <ButtonLink href={`${base}/follow-ups/new`}>Note a promise</ButtonLink>;
  return (
    <Page>
      <PageHeader title="Promises" up={{ href: base, label: "Home" }}>
        What you said you would do, and what others said they would do for you. Each is seen by the two of you
        alone.
      </PageHeader>
      {mine.length === 0 && theirs.length === 0 ? (
        <EmptyState title="Nothing is promised at the moment." action={add}>
          A promise with a name and a day gets kept. Note one down from a note, a point, or right here; also
          to yourself.
        </EmptyState>
      ) : (
        <div>{add}</div>
      )}
      {mine.length > 0 && list("Yours to do", mine)}
      {theirs.length > 0 && list("Promised to you", theirs)}
      {closed.length > 0 && (
        <Section title="Kept or let go lately">
          <ClosedList items={closed} reader={reader} reopen={reopenFollowUpAction.bind(null, orgSlug)} />
        </Section>
      )}
    </Page>
  );
}
