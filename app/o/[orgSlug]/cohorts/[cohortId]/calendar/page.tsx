import type { Metadata } from "next";
import { FeedPart } from "@/components/calendar/feed-part";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { cohortCalendar } from "@/lib/calendar/feeds/queries";
import { siteUrl } from "@/lib/mail/site";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { dropCohortFeedAction, makeCohortFeedAction } from "./actions";

export const metadata: Metadata = { title: "The evenings in your calendar" };

type Params = { params: Promise<{ orgSlug: string; cohortId: string }> };

export default async function CohortCalendarPage({ params }: Params) {
  const { orgSlug, cohortId } = await params;
  const ctx = await requireOrg(orgSlug);
  const { name, token } = await show(cohortCalendar(ctx, cohortId));
  return (
    <Page>
      <PageHeader
        title="The evenings in your calendar"
        up={{ href: `/o/${orgSlug}/cohorts/${cohortId}`, label: name }}
      >
        All evenings of {name}, with the changes as they happen.
      </PageHeader>
      <Section
        title="A calendar to subscribe to"
        hint="For you alone: it stops when you leave the cohort, or when you take it away."
      >
        <FeedPart
          address={token && siteUrl(`/api/calendar/${token}.ics`)}
          name={name}
          make={makeCohortFeedAction.bind(null, orgSlug)}
          drop={dropCohortFeedAction.bind(null, orgSlug)}
          hidden={{ cohortId }}
        />
      </Section>
      <p className="max-w-prose text-ink-soft">
        In several cohorts, or meeting one to one?{" "}
        <TextLink href="/me/calendar">One address for everything that is yours</TextLink>.
      </p>
    </Page>
  );
}
