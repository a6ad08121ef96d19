import type { Metadata } from "next";
import { ApplicationChoice } from "@/components/applications/application-choice";
import { FreePlaces } from "@/components/applications/free-places";
import { NoApplications } from "@/components/applications/no-applications";
import { RoleFilter } from "@/components/applications/role-filter";
import { ButtonLink } from "@/components/ui/button-link";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { APPLICATIONS_PER_PAGE, applicationsPage } from "@/lib/applications/choosing/queries";
import { placesSentence } from "@/lib/applications/choosing/rules";
import { applicationsViewSchema } from "@/lib/applications/choosing/schema";
import { phaseSentence } from "@/lib/applications/phases/rules";
import { applicationStates } from "@/lib/applications/rules";
import { readerLocale } from "@/lib/calendar/reader";
import { now } from "@/lib/clock";
import type { ApplicationState } from "@/lib/db/generated/enums";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { prepareDecisionAction } from "./actions";

export const metadata: Metadata = { title: "Applications" };

type Props = {
  params: Promise<{ orgSlug: string; cohortId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const states = Object.keys(applicationStates) as ApplicationState[];

export default async function ApplicationsListPage({ params, searchParams }: Props) {
  const { orgSlug, cohortId } = await params;
  const ctx = await requireOrg(orgSlug);
  const view = applicationsViewSchema.parse(await searchParams);
  const page = await show(applicationsPage(ctx, cohortId, view));
  const locale = await readerLocale();
  const { cohort, counts, places, rows, total } = page;
  const here = `/o/${orgSlug}/cohorts/${cohortId}`;
  const at = (state: string, number = 1, role = view.role) =>
    `${here}/applications?state=${state}${role ? `&role=${role}` : ""}${number > 1 ? `&page=${number}` : ""}`;
  const before = (view.page - 1) * APPLICATIONS_PER_PAGE;
  return (
    <Page>
      <PageHeader
        title="Applications"
        up={{ href: here, label: cohort.name }}
        action={
          <ButtonLink look="quiet" href={`${here}/form`}>
            Dates, places and form
          </ButtonLink>
        }
      >
        {phaseSentence(cohort, now(), locale) || "No dates for applications are set yet."} Mentees:{" "}
        {placesSentence(places.mentee)}.{cohort.mentors && ` Mentors: ${placesSentence(places.mentor)}.`}
      </PageHeader>
      <FreePlaces next={page.next} cohortId={cohortId} action={prepareDecisionAction.bind(null, orgSlug)} />
      <Tabs
        label="Applications by how they stand"
        tabs={states.map((state) => ({
          href: at(state),
          label: applicationStates[state].label,
          count: counts[state],
          current: state === view.state,
        }))}
      />
      {cohort.mentors && counts[view.state] > 0 && (
        <RoleFilter role={view.role} hrefOf={(role) => at(view.state, 1, role)} />
      )}
      {rows.length > 0 ? (
        <ApplicationChoice
          // Ticks belong to one view.
          key={`${view.state} ${view.role} ${view.page}`}
          rows={rows}
          state={view.state}
          cohort={cohort}
          base={`/o/${orgSlug}`}
          reader={{ zone: ctx.timeZone, locale }}
          action={prepareDecisionAction.bind(null, orgSlug)}
        />
      ) : (
        <NoApplications state={view.state} hasForm={page.questions > 0} href={`${here}/form`} />
      )}
      <Pagination
        label="Applications"
        text={`${before + 1}–${before + rows.length} of ${total}`}
        before={view.page > 1 ? at(view.state, view.page - 1) : undefined}
        after={before + rows.length < total ? at(view.state, view.page + 1) : undefined}
      />
    </Page>
  );
}
