import type { Metadata } from "next";
import { AddSession } from "@/components/sessions/add-session";
import { RuleFields } from "@/components/sessions/rule-fields";
import { SeasonPlanner } from "@/components/sessions/season-planner";
import { SeasonPreview } from "@/components/sessions/season-preview";
import { SeasonSessions } from "@/components/sessions/season-sessions";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { readerLocale } from "@/lib/calendar/reader";
import { seasonPage } from "@/lib/sessions/season/queries";
import { previewOf, type Query } from "@/lib/sessions/season/rules";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { addSessionAction, layOutSeasonAction } from "./actions";

export const metadata: Metadata = { title: "The season" };

type Props = {
  params: Promise<{ orgSlug: string; cohortId: string }>;
  searchParams: Promise<Query>;
};

export default async function SeasonPage({ params, searchParams }: Props) {
  const { orgSlug, cohortId } = await params;
  const ctx = await requireOrg(orgSlug);
  const season = await show(seasonPage(ctx, cohortId));
  const locale = await readerLocale();
  const query = await searchParams;
  const { rule, errors, shown } = previewOf(season, query, locale);
  const base = `/o/${orgSlug}`;
  const there = season.sessions.length > 0;
  const { timeZone, today } = season;
  const planner = (
    <SeasonPlanner
      here={`${base}/cohorts/${cohortId}/season`}
      fields={<RuleFields rule={rule} errors={errors} timeZone={timeZone} />}
    >
      {shown ? (
        <SeasonPreview
          {...{ cohortId, rule, timeZone, locale, ...shown }}
          items={season.plan.map((session) => session.items)}
          again={there}
          action={layOutSeasonAction.bind(null, orgSlug)}
        />
      ) : (
        <Notice tone="warn" title="No dates follow from this yet.">
          Please look at the marked fields.
        </Notice>
      )}
    </SeasonPlanner>
  );
  return (
    <Page>
      <PageHeader
        title={there ? "The season" : "When does the cohort meet?"}
        up={{ href: `${base}/cohorts/${cohortId}`, label: season.cohortName }}
      >
        {there
          ? "Every session can be moved, cancelled or given another place on its own."
          : "One rule lays out all sessions, with the titles and agendas of the program’s plan."}
      </PageHeader>
      {there && (
        <div className="grid gap-2">
          <SeasonSessions season={season} base={base} locale={locale} />
          <TextLink
            href={`${base}/cohorts/${cohortId}/seating`}
            className="inline-flex min-h-11 items-center"
          >
            Plan who sits with whom
          </TextLink>
        </div>
      )}
      {there && season.cohortStatus === "draft" && (
        <Disclosure summary="Lay it out again" open={Object.keys(query).length > 0}>
          {planner}
        </Disclosure>
      )}
      {!there && planner}
      <AddSession {...{ cohortId, timeZone, today }} action={addSessionAction.bind(null, orgSlug)} />
    </Page>
  );
}
