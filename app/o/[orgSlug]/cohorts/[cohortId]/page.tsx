import type { Metadata } from "next";
import { CohortApplications } from "@/components/applications/cohort-applications";
import { ArchivedNotice } from "@/components/cohorts/archived-notice";
import { CohortCollections } from "@/components/cohorts/cohort-collections";
import { CohortMessages } from "@/components/cohorts/cohort-messages";
import { CohortNotes } from "@/components/cohorts/cohort-notes";
import { CohortParts } from "@/components/cohorts/cohort-parts";
import { CohortPrompts } from "@/components/cohorts/cohort-prompts";
import { CohortSettings, OrganizerNext } from "@/components/cohorts/organizer-parts";
import { OwnParts } from "@/components/cohorts/own-parts";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { readerLocale } from "@/lib/calendar/reader";
import { cohortPage } from "@/lib/cohorts/queries";
import { stateWords } from "@/lib/cohorts/rules";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import {
  acceptConductAction,
  archiveCohortAction,
  completeCohortAction,
  inviteCohortAction,
  openEnrollmentAction,
  reopenCohortAction,
  restoreCohortAction,
  startCohortAction,
} from "./actions";

export const metadata: Metadata = { title: "Cohort" };

type Params = { params: Promise<{ orgSlug: string; cohortId: string }> };

export default async function CohortPage({ params }: Params) {
  const { orgSlug, cohortId } = await params;
  const ctx = await requireOrg(orgSlug);
  const cohort = await show(cohortPage(ctx, cohortId));
  const base = `/o/${orgSlug}`;
  const reader = { zone: ctx.timeZone, locale: await readerLocale() };
  return (
    <Page>
      <PageHeader
        title={cohort.name}
        up={{ href: `${base}/programs/${cohort.program.id}`, label: cohort.program.name }}
      >
        {cohort.canManageCohort
          ? `${stateWords[cohort.status].label}. ${stateWords[cohort.status].means}`
          : cohort.program.summary}
      </PageHeader>
      {cohort.archived && (
        <ArchivedNotice
          cohortId={cohortId}
          restore={cohort.canManageCohort ? restoreCohortAction.bind(null, orgSlug) : null}
        />
      )}
      {cohort.mine && (
        <OwnParts
          cohort={cohort}
          mine={cohort.mine}
          base={base}
          reader={reader}
          acceptConduct={acceptConductAction.bind(null, orgSlug)}
        />
      )}
      {cohort.organizing && !cohort.archived && (
        <OrganizerNext
          cohort={cohort}
          organizing={cohort.organizing}
          base={base}
          actions={{
            openEnrollment: openEnrollmentAction.bind(null, orgSlug),
            invite: inviteCohortAction.bind(null, orgSlug),
            startCohort: startCohortAction.bind(null, orgSlug),
          }}
        />
      )}
      <CohortApplications cohort={cohort} here={`${base}/cohorts/${cohortId}`} locale={reader.locale} />
      {(cohort.mine || cohort.organizing) && (
        <>
          <CohortMessages
            href={`${base}/cohorts/${cohortId}/announcements`}
            writes={cohort.canManageCohort && !cohort.archived}
          />
          <CohortPrompts href={`${base}/cohorts/${cohortId}/prompts`} />
          <CohortNotes href={`${base}/cohorts/${cohortId}/notes`} />
          <CohortCollections
            href={`${base}/cohorts/${cohortId}/collections`}
            begins={cohort.mine?.role === "mentor" && !cohort.archived}
          />
        </>
      )}
      <CohortParts cohort={cohort} base={base} reader={reader} />
      {cohort.canManageCohort && (
        <CohortSettings
          cohort={cohort}
          here={`${base}/cohorts/${cohortId}`}
          archive={archiveCohortAction.bind(null, orgSlug)}
          verbs={{
            openEnrollment: openEnrollmentAction.bind(null, orgSlug),
            startCohort: startCohortAction.bind(null, orgSlug),
            completeCohort: completeCohortAction.bind(null, orgSlug),
            reopenCohort: reopenCohortAction.bind(null, orgSlug),
          }}
        />
      )}
    </Page>
  );
}
