import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CohortFields } from "@/components/cohorts/cohort-fields";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { cohortPage } from "@/lib/cohorts/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { editCohortAction } from "./actions";

export const metadata: Metadata = { title: "Edit a cohort" };

type Params = { params: Promise<{ orgSlug: string; cohortId: string }> };

export default async function EditCohortPage({ params }: Params) {
  const { orgSlug, cohortId } = await params;
  const cohort = await show(cohortPage(await requireOrg(orgSlug), cohortId));
  if (!cohort.canManageCohort) notFound();
  return (
    <Page>
      <PageHeader
        title="Name, zone and sizes"
        up={{ href: `/o/${orgSlug}/cohorts/${cohortId}`, label: cohort.name }}
      >
        Sessions that are laid out keep their time; groups change when they are seated next.
      </PageHeader>
      <Form action={editCohortAction.bind(null, orgSlug)} label="Name, zone and sizes">
        <input type="hidden" name="cohortId" value={cohort.id} />
        <CohortFields defaults={cohort} />
        <div>
          <Button pendingLabel="Saving…">Save</Button>
        </div>
      </Form>
    </Page>
  );
}
