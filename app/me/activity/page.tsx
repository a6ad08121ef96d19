import type { Metadata } from "next";
import { OwnEventRow } from "@/components/audit/own-event-row";
import { EmptyState } from "@/components/ui/empty-state";
import { List } from "@/components/ui/list";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { myEvents } from "@/lib/audit/own/queries";
import { ownEventsSchema } from "@/lib/audit/own/schema";
import { readerLocale } from "@/lib/calendar/reader";
import { formatDay } from "@/lib/calendar/when";
import { requireUser } from "@/lib/tenancy/require";

const title = "What happened to your account";

export const metadata: Metadata = { title };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ActivityPage({ searchParams }: Props) {
  const user = await requireUser("/me/activity");
  const { events, before, after } = await myEvents(user, ownEventsSchema.parse(await searchParams));
  const reader = { zone: user.timeZone ?? "UTC", locale: await readerLocale() };
  const [newest, oldest] = [events[0], events.at(-1)];
  const day = (at: Date) => formatDay(at, reader.zone, reader.locale);
  return (
    <Page>
      <PageHeader title={title} up={{ href: "/me/sign-in", label: "Signing in" }}>
        Only you read this, and nobody can change it. Something here that was not you?{" "}
        <TextLink href="/me/sign-in">Sign that device out</TextLink>.
      </PageHeader>
      <Section title="Events" hideTitle>
        {events.length === 0 ? (
          <EmptyState title="Nothing yet.">
            From now on it stands here when somebody signs in as you, or changes something about your account.
          </EmptyState>
        ) : (
          <List label={title}>
            {events.map((event) => (
              <OwnEventRow key={event.id} event={event} reader={reader} />
            ))}
          </List>
        )}
        <Pagination
          label={title}
          text={newest && oldest ? `${day(newest.at)} back to ${day(oldest.at)}` : ""}
          before={before ? `/me/activity?before=${before}` : undefined}
          after={after ? `/me/activity?after=${after}` : undefined}
          words={{ before: "Newer", after: "Older" }}
        />
      </Section>
    </Page>
  );
}
