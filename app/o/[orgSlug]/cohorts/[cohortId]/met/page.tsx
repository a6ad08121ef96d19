import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { MetNames } from "@/components/seating/met-names";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { readerLocale } from "@/lib/calendar/reader";
import { ownMeetings } from "@/lib/seating/met/queries";
import { ownSentence } from "@/lib/seating/met/rules";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";

export const metadata: Metadata = { title: "Whom you have met" };

type Params = { params: Promise<{ orgSlug: string; cohortId: string }> };

export default async function OwnMeetingsPage({ params }: Params) {
  const { orgSlug, cohortId } = await params;
  const ctx = await requireOrg(orgSlug);
  const own = await show(ownMeetings(ctx, cohortId));
  // Who organizes without taking part has met nobody, and sees everybody.
  if (!own) redirect(`/o/${orgSlug}/cohorts/${cohortId}/seating/met`);
  const { cohort, evenings, yet, met, others } = own;
  const reader = { zone: ctx.timeZone, locale: await readerLocale() };
  const base = `/o/${orgSlug}`;
  return (
    <Page>
      <PageHeader title="Whom you have met" up={{ href: `${base}/cohorts/${cohortId}`, label: cohort.name }}>
        {ownSentence(met, others)}
      </PageHeader>
      {evenings.length === 0 && (
        <EmptyState title="Your evenings will be here.">
          After each one, the people you sat with are kept here, so that you find them again.
        </EmptyState>
      )}
      {evenings.map(({ id, title, startsAt, people }) => (
        <Section
          key={id}
          title={
            <TextLink look="quiet" href={`${base}/sessions/${id}`}>
              {title}
            </TextLink>
          }
          hint={<Time at={startsAt} show="day" {...reader} />}
        >
          {people.length > 0 ? (
            <MetNames people={people} base={base} />
          ) : (
            <p className="text-ink-soft">Nobody else of the cohort sat with you.</p>
          )}
        </Section>
      ))}
      {yet.length > 0 && (
        <Section
          title="Not met yet"
          hint="Groups change from evening to evening. You need not wait for one to say hello."
        >
          <MetNames people={yet} base={base} />
        </Section>
      )}
    </Page>
  );
}
