import type { Metadata } from "next";
import { InboxList } from "@/components/letters/inbox-list";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { readerLocale } from "@/lib/calendar/reader";
import { inboxPage } from "@/lib/letters/inbox/queries";
import { inboxFilterSchema } from "@/lib/letters/inbox/schema";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { readAllNoticesAction } from "./actions";

export const metadata: Metadata = { title: "Inbox" };

type Props = {
  params: Promise<{ orgSlug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function InboxPage({ params, searchParams }: Props) {
  const { orgSlug } = await params;
  const filter = inboxFilterSchema.parse(await searchParams);
  const ctx = await requireOrg(orgSlug);
  const { lines, older } = await show(inboxPage(ctx, filter));
  const base = `/o/${orgSlug}/inbox`;
  const reader = { zone: ctx.timeZone, locale: await readerLocale() };
  const isNew = lines.some((line) => line.isNew);
  return (
    <Page>
      <PageHeader
        title="What you were told"
        action={
          isNew && (
            <Form action={readAllNoticesAction.bind(null, orgSlug)} label="Mark all as read">
              <Button look="quiet" pendingLabel="Marking…">
                Mark all as read
              </Button>
            </Form>
          )
        }
      >
        Kept for half a year. <TextLink href="/me/notices">Choose what you are told</TextLink>, and whether a
        mail brings it.
      </PageHeader>
      <Section title="Your inbox" hideTitle>
        {lines.length > 0 ? (
          <InboxList label="Your inbox" lines={lines} base={base} reader={reader} />
        ) : (
          <EmptyState title={filter.before ? "Nothing older." : "Nothing yet."}>
            A session that is coming, a question for you, a recap, a thank-you: whatever you are told stands
            here, also when no mail brings it.
          </EmptyState>
        )}
        <Pagination
          label="Your inbox"
          text=""
          words={{ before: "Newest", after: "Older" }}
          {...(filter.before && { before: base })}
          {...(older && { after: `${base}?before=${older}` })}
        />
      </Section>
    </Page>
  );
}
