import type { Metadata } from "next";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FileInput } from "@/components/ui/file-input";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { tableProblems } from "@/lib/csv/problems";
import { MAX_BYTES, tableFiles } from "@/lib/csv/table";
import { pairImportStart } from "@/lib/pairings/imports/start/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { uploadPairingsAction } from "./actions";

export const metadata: Metadata = { title: "Import pairings" };

type Props = { params: Promise<{ orgSlug: string; cohortId: string }> };

export default async function ImportPairingsPage({ params }: Props) {
  const { orgSlug, cohortId } = await params;
  const ctx = await requireOrg(orgSlug);
  const { cohort, closed } = await show(pairImportStart(ctx, cohortId));
  return (
    <Page>
      <PageHeader
        title="Import pairings"
        up={{ href: `/o/${orgSlug}/cohorts/${cohortId}/pairings`, label: "Pairings" }}
      >
        A CSV file with a mentor’s and a mentee’s address in each row, as “Download lists” gives it. You see
        every row first; nobody is paired before you say so.
      </PageHeader>
      {closed ? (
        <Notice tone="info">{closed}</Notice>
      ) : (
        <Form action={uploadPairingsAction.bind(null, orgSlug)} label="Import pairings">
          <input type="hidden" name="cohortId" value={cohortId} />
          <Field
            name="file"
            label="The file"
            hint="Columns “Mentor’s email address”, “Mentee’s email address”, and if you like “State”: proposed (both are asked by mail), active (agreed already) or ended."
          >
            <FileInput accept={tableFiles} maxBytes={MAX_BYTES} tooLarge={tableProblems["too-large"].text} />
          </Field>
          <div>
            <Button pendingLabel="Reading the file…">Look at the rows for {cohort.name}</Button>
          </div>
        </Form>
      )}
    </Page>
  );
}
