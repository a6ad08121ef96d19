import type { Metadata } from "next";
import { NewCohortForm } from "@/components/cohorts/new-cohort-form";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { newCohort } from "@/lib/cohorts/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { createCohortAction } from "./actions";

export const metadata: Metadata = { title: "New cohort" };

type Params = { params: Promise<{ orgSlug: string; programId: string }> };

export default async function NewCohortPage({ params }: Params) {
  const { orgSlug, programId } = await params;
  const form = await show(newCohort(await requireOrg(orgSlug), programId));
  return (
    <Page>
      <PageHeader
        title="A new cohort"
        up={{ href: `/o/${orgSlug}/programs/${programId}`, label: form.programName }}
      >
        The people who go through a season together. It starts as a draft that only organizers see.
      </PageHeader>
      <NewCohortForm
        programId={programId}
        defaults={{ ...form, name: form.suggestedName, defaultCapacity: 2 }}
        action={createCohortAction.bind(null, orgSlug)}
      />
    </Page>
  );
}
