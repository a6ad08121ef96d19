import type { Metadata } from "next";
import { FeedPart } from "@/components/calendar/feed-part";
import { MeTabs } from "@/components/profile/me-tabs";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { myFeed } from "@/lib/calendar/feeds/queries";
import { siteUrl } from "@/lib/mail/site";
import { requireUser } from "@/lib/tenancy/require";
import { dropFeedAction, makeFeedAction } from "./actions";

export const metadata: Metadata = { title: "Your calendar" };

export default async function CalendarPage() {
  const user = await requireUser("/me/calendar");
  const feed = await myFeed(user);
  return (
    <Page>
      <PageHeader title="Your evenings and meetings, in the calendar you look at.">
        From all your organizations, with the changes as they happen.
      </PageHeader>
      <MeTabs current="calendar" />
      <Section
        title="A calendar to subscribe to"
        hint="When and where you meet, and with whom one to one. Never notes, nor who else comes."
      >
        <FeedPart
          address={feed && siteUrl(`/api/calendar/${feed.token}.ics`)}
          name="Council"
          make={makeFeedAction}
          drop={dropFeedAction}
        />
      </Section>
    </Page>
  );
}
