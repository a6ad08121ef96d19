import type { Metadata } from "next";
import { AnswerList } from "@/components/applications/answer-list";
import { isDecidable, VerdictButtons } from "@/components/applications/verdict-buttons";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { applicationPage } from "@/lib/applications/choosing/queries";
import { applicationStates } from "@/lib/applications/rules";
import { readerLocale } from "@/lib/calendar/reader";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { prepareDecisionAction } from "../../cohorts/[cohortId]/applications/actions";

export const metadata: Metadata = { title: "Application" };

type Params = { params: Promise<{ orgSlug: string; applicationId: string }> };

export default async function ApplicationDetailPage({ params }: Params) {
  const { orgSlug, applicationId } = await params;
  const ctx = await requireOrg(orgSlug);
  const application = await show(applicationPage(ctx, applicationId));
  const { cohort, state, role, email, name, answers, confirmedAt, membershipId } = application;
  const list = `/o/${orgSlug}/cohorts/${cohort.id}/applications?state=${state}`;
  const reader = { zone: ctx.timeZone, locale: await readerLocale() };
  return (
    <Page>
      <PageHeader title={name} up={{ href: list, label: `Applications to ${cohort.name}` }}>
        {applicationStates[state].label}. Applied as a {role} on <Time at={confirmedAt} {...reader} />.
      </PageHeader>
      <Section title="What they wrote">
        <p className="wrap-anywhere">
          <a href={`mailto:${email}`} className="text-accent underline underline-offset-4">
            {email}
          </a>
        </p>
        {answers.length > 0 ? (
          <AnswerList answers={answers} />
        ) : (
          <EmptyState title="They answered no question." />
        )}
      </Section>
      {membershipId && (
        <p>
          <TextLink href={`/o/${orgSlug}/people/${membershipId}`}>The page about {name}</TextLink>
        </p>
      )}
      {isDecidable(state) && (
        <Section title="Decide" hint="You see the mail before anything is sent.">
          <Form action={prepareDecisionAction.bind(null, orgSlug)} label="Decide">
            <input type="hidden" name="cohortId" value={cohort.id} />
            <input type="hidden" name="applicationIds[]" value={applicationId} />
            <VerdictButtons state={state} />
          </Form>
        </Section>
      )}
    </Page>
  );
}
