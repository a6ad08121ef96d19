import type { Metadata } from "next";
import { AskForm } from "@/components/requests/ask-form";
import { MentorList } from "@/components/requests/mentor-list";
import { MyRequests } from "@/components/requests/my-requests";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { readerLocale } from "@/lib/calendar/reader";
import { MENTOR_ROWS, mentorsPage } from "@/lib/pairings/requests/queries";
import { mentorsViewSchema } from "@/lib/pairings/requests/schema";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { askMentorAction } from "./actions";

export const metadata: Metadata = { title: "Ask a mentor" };

type Props = {
  params: Promise<{ orgSlug: string; cohortId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function MentorsPage({ params, searchParams }: Props) {
  const { orgSlug, cohortId } = await params;
  const view = mentorsViewSchema.parse(await searchParams);
  const ctx = await requireOrg(orgSlug);
  const page = await show(mentorsPage(ctx, cohortId, view));
  const base = `/o/${orgSlug}`;
  const here = `${base}/cohorts/${cohortId}/mentors`;
  const { cohort, asking, mentors, total, left } = page;
  const isOpen =
    page.asks && cohort.way !== "organizer" && (cohort.status === "enrolling" || cohort.status === "active");
  const search = view.search && `&search=${encodeURIComponent(view.search)}`;
  const first = (view.page - 1) * MENTOR_ROWS;
  return (
    <Page>
      <PageHeader title="Ask a mentor" up={{ href: `${base}/cohorts/${cohortId}`, label: cohort.name }}>
        {!page.asks
          ? "Mentees of this cohort find its mentors here, and ask one where pairs are made that way."
          : isOpen
            ? `${leftSentence(left)} A no is never about you, and you can take a request back.`
            : "In this cohort the organizers match people at the moment."}
      </PageHeader>
      {page.requests.length > 0 && (
        <Section title="Your requests">
          <MyRequests
            requests={page.requests}
            base={base}
            reader={{ zone: ctx.timeZone, locale: await readerLocale() }}
          />
        </Section>
      )}
      {isOpen && asking && left > 0 && (
        <Section title={`Ask ${asking.name}`} id="ask">
          <AskForm cohortId={cohortId} mentor={asking} action={askMentorAction.bind(null, orgSlug)} />
        </Section>
      )}
      {isOpen && left === 0 && (
        <Notice tone="info">
          You are waiting for three mentors. When one answers, or you take a request back, you can ask
          another.
        </Notice>
      )}
      {page.asks && (
        <Section title="Mentors of this cohort">
          <search>
            <form method="get" action={here} className="flex flex-wrap items-end gap-3">
              <div className="min-w-0 flex-[0_1_22rem]">
                <Field name="search" label="Search by name, work or topic">
                  <Input type="search" defaultValue={view.search} maxLength={80} autoComplete="off" />
                </Field>
              </div>
              <Button look="quiet">Search</Button>
              {view.search && <TextLink href={here}>Show everybody</TextLink>}
            </form>
          </search>
          {mentors.length === 0 ? (
            <EmptyState title={view.search ? "Nobody by that name, work or topic." : "No mentor here yet."} />
          ) : (
            <MentorList mentors={mentors} base={base} here={here} canAsk={isOpen && left > 0} />
          )}
          <Pagination
            label="Mentors"
            text={`${first + 1}–${first + mentors.length} of ${total}`}
            before={view.page > 1 ? `${here}?page=${view.page - 1}${search}` : undefined}
            after={first + mentors.length < total ? `${here}?page=${view.page + 1}${search}` : undefined}
          />
        </Section>
      )}
    </Page>
  );
}

function leftSentence(left: number): string {
  if (left === 0) return "You have asked three mentors.";
  return left === 1 ? "You can ask one more at a time." : `You can ask ${left} at a time.`;
}
