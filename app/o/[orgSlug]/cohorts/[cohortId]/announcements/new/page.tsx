import type { Metadata } from "next";
import { AnnouncementFields } from "@/components/messages/announcement-fields";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { writePage } from "@/lib/messages/queries";
import { whomInAddressSchema } from "@/lib/messages/schema";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { draftAnnouncementAction } from "../actions";

export const metadata: Metadata = { title: "Write to people" };

type Props = {
  params: Promise<{ orgSlug: string; cohortId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function WritePage({ params, searchParams }: Props) {
  const { orgSlug, cohortId } = await params;
  const { to } = whomInAddressSchema.parse(await searchParams);
  const ctx = await requireOrg(orgSlug);
  const { cohort, reaches, answersTo } = await show(writePage(ctx, cohortId));
  return (
    <Page>
      <PageHeader
        title="Write to people"
        up={{ href: `/o/${orgSlug}/cohorts/${cohortId}/announcements`, label: `Messages of ${cohort.name}` }}
      >
        By mail and in their inbox. You see it once more before it leaves
        {answersTo ? `; answers to the mail go to ${answersTo}.` : "."}
      </PageHeader>
      <Section title="Your message" hideTitle>
        <Form
          action={draftAnnouncementAction.bind(null, orgSlug)}
          label="Write to people"
          className="grid gap-6"
        >
          <input type="hidden" name="cohortId" value={cohortId} />
          <AnnouncementFields
            reaches={reaches}
            keptAs={`announcement:${ctx.membershipId}:${cohortId}`}
            first={{ value: to }}
          />
          <div>
            <Button pendingLabel="Keeping…">Look at it before it is sent</Button>
          </div>
        </Form>
      </Section>
    </Page>
  );
}
