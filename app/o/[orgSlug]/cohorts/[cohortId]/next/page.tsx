import type { Metadata } from "next";
import { NextCohortForm } from "@/components/cohorts/next-cohort-form";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { readerLocale } from "@/lib/calendar/reader";
import { type NextCohort, nextCohort } from "@/lib/cohorts/next/queries";
import { ruleSentence } from "@/lib/sessions/rules";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { cloneCohortAction } from "./actions";

export const metadata: Metadata = { title: "New cohort like this one" };

type Params = { params: Promise<{ orgSlug: string; cohortId: string }> };

export default async function NextCohortPage({ params }: Params) {
  const { orgSlug, cohortId } = await params;
  const next = await show(nextCohort(await requireOrg(orgSlug), cohortId));
  return (
    <Page>
      <PageHeader
        title="New cohort like this one"
        up={{ href: `/o/${orgSlug}/cohorts/${cohortId}`, label: next.name }}
      >
        A draft with the same settings, evenings and agendas. Notes, points, answers, pairings and groups stay
        with {next.name}.
      </PageHeader>
      {next.programArchived ? (
        <Notice tone="info" title="Its program is archived.">
          Take the program up again before you start a cohort.
        </Notice>
      ) : (
        <NextCohortForm
          next={next}
          rhythm={rhythmSentence(next, await readerLocale())}
          action={cloneCohortAction.bind(null, orgSlug)}
        />
      )}
    </Page>
  );
}

function rhythmSentence({ sessions, rhythm, timeZone }: NextCohort, locale: string): string {
  if (sessions === 0) return "No sessions are laid out here; you can lay them out in the new cohort.";
  const count = sessions === 1 ? "One session" : `${sessions} sessions`;
  if (!rhythm) return `${count}, as many days apart as they are here.`;
  return `${count}, as here. ${ruleSentence(rhythm.rule, rhythm.time, timeZone, locale)}.`;
}
