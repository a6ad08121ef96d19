import type { Metadata } from "next";
import { AnnouncementList } from "@/components/messages/announcement-list";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { readerLocale } from "@/lib/calendar/reader";
import { announcementsPage } from "@/lib/messages/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";

export const metadata: Metadata = { title: "Messages" };

type Params = { params: Promise<{ orgSlug: string; cohortId: string }> };

export default async function AnnouncementsPage({ params }: Params) {
  const { orgSlug, cohortId } = await params;
  const ctx = await requireOrg(orgSlug);
  const { cohort, lines, canAnnounce } = await show(announcementsPage(ctx, cohortId));
  const base = `/o/${orgSlug}`;
  const reader = { zone: ctx.timeZone, locale: await readerLocale() };
  const write = (
    <ButtonLink href={`${base}/cohorts/${cohortId}/announcements/new`}>Write to people</ButtonLink>
  );
  return (
    <Page>
      <PageHeader
        title="Messages"
        up={{ href: `${base}/cohorts/${cohortId}`, label: cohort.name }}
        action={canAnnounce && lines.length > 0 && write}
      >
        {canAnnounce ? (
          <>
            What you and other organizers wrote to people of this cohort. What Council writes by itself:{" "}
            <TextLink href={`${base}/mails`}>all mails people get</TextLink>.
          </>
        ) : (
          "What the organizers wrote to you."
        )}
      </PageHeader>
      <Section title="Messages" hideTitle>
        {lines.length > 0 ? (
          <AnnouncementList lines={lines} base={base} reader={reader} />
        ) : (
          <EmptyState title="Nothing was written yet." action={canAnnounce && write}>
            {canAnnounce
              ? "The room has changed, something to bring, a word of thanks: to everybody, to those who come, to one group, or to those who have not answered."
              : "When an organizer writes to you, it stands here, in your inbox and in your mail."}
          </EmptyState>
        )}
      </Section>
    </Page>
  );
}
