import type { Metadata } from "next";
import { AnswerList } from "@/components/intake/answer-list";
import { AskForm } from "@/components/intake/ask-form";
import { NoTopics } from "@/components/intake/no-topics";
import { EmptyState } from "@/components/ui/empty-state";
import { Meter } from "@/components/ui/meter";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { TextLink } from "@/components/ui/text-link";
import { readerLocale } from "@/lib/calendar/reader";
import { ANSWERS_PER_PAGE, answersPage } from "@/lib/intake/asking/queries";
import { answeredSentence } from "@/lib/intake/asking/rules";
import { answersViewSchema } from "@/lib/intake/asking/schema";
import { requireOrg } from "@/lib/tenancy/require";
import { show as shown } from "@/lib/tenancy/show";
import { askForIntakeAction, beginTopicsAction } from "./actions";

export const metadata: Metadata = { title: "What people said for the pairing" };

type Props = {
  params: Promise<{ orgSlug: string; cohortId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function AnswersPage({ params, searchParams }: Props) {
  const { orgSlug, cohortId } = await params;
  const { show, page: at } = answersViewSchema.parse(await searchParams);
  const ctx = await requireOrg(orgSlug);
  const page = await shown(answersPage(ctx, { cohortId, show, page: at }));
  const { cohort, counts, people, total, topics } = page;
  const base = `/o/${orgSlug}`;
  const here = `${base}/cohorts/${cohortId}/intake/answers`;
  const address = (to: number) =>
    `${here}?${new URLSearchParams({ ...(show && { show }), page: String(to) })}`;
  const first = (at - 1) * ANSWERS_PER_PAGE + 1;
  const last = first + people.length - 1;
  return (
    <Page>
      <PageHeader
        title="What people said for the pairing"
        up={{ href: `${base}/cohorts/${cohortId}`, label: cohort.name }}
      >
        What they look for and offer, and when they have time. Whom they wish for, or not, is seen by them and
        the matching alone.
      </PageHeader>
      {topics === 0 && (
        <NoTopics programId={cohort.programId} base={base} begin={beginTopicsAction.bind(null, orgSlug)} />
      )}
      {counts.people === 0 ? (
        <EmptyState title="Nobody takes part yet.">
          Their answers will stand here. People come in by{" "}
          <TextLink href={`${base}/people/import?cohort=${cohortId}`}>a file you have</TextLink> or by{" "}
          <TextLink href={`${base}/cohorts/${cohortId}/applications`}>applying</TextLink>.
        </EmptyState>
      ) : (
        <>
          <Meter
            label="Have answered"
            value={counts.answered}
            max={counts.people}
            text={answeredSentence(counts.answered, counts.people)}
          />
          <AskForm page={page} action={askForIntakeAction.bind(null, orgSlug)} />
          <Tabs
            label="Whose answers"
            tabs={[
              { href: here, label: "Everybody", current: show === null, count: counts.people },
              {
                href: `${here}?show=missing`,
                label: "Missing",
                current: show === "missing",
                count: counts.people - counts.answered,
              },
              {
                href: `${here}?show=answered`,
                label: "Answered",
                current: show === "answered",
                count: counts.answered,
              },
            ]}
          />
          {people.length > 0 ? (
            <AnswerList
              people={people}
              base={base}
              reader={{ zone: ctx.timeZone, locale: await readerLocale() }}
            />
          ) : (
            <EmptyState title={show === "answered" ? "Nobody has answered yet." : "Nobody is missing."} />
          )}
          <Pagination
            label="People"
            text={`${first}–${last} of ${total}`}
            before={at > 1 ? address(at - 1) : undefined}
            after={last < total ? address(at + 1) : undefined}
          />
        </>
      )}
    </Page>
  );
}
