import type { Metadata } from "next";
import { DiscardImport } from "@/components/people/discard-import";
import { ImportColumns } from "@/components/people/import-columns";
import { ImportDone } from "@/components/people/import-done";
import { ImportNotes } from "@/components/people/import-notes";
import { ImportReading } from "@/components/people/import-reading";
import { ImportRows } from "@/components/people/import-rows";
import { ImportSummary } from "@/components/people/import-summary";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { importPage } from "@/lib/people/imports/queries";
import { importViewSchema } from "@/lib/people/imports/schema";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import {
  decideRowAction,
  discardImportAction,
  importRosterAction,
  inviteImportedAction,
  setColumnsAction,
  setHeadingAction,
} from "./actions";

export const metadata: Metadata = { title: "Rows of a roster" };

type Props = {
  params: Promise<{ orgSlug: string; importId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ImportPreviewPage({ params, searchParams }: Props) {
  const { orgSlug, importId } = await params;
  const view = importViewSchema.parse(await searchParams);
  const ctx = await requireOrg(orgSlug);
  const page = await show(importPage(ctx, { importId, ...view }));
  const base = `/o/${orgSlug}`;
  return (
    <Page>
      <ImportSummary page={page} base={base} action={importRosterAction.bind(null, orgSlug)} />
      <ImportDone page={page} base={base} invite={inviteImportedAction.bind(null, orgSlug)} />
      <ImportReading page={page} action={setHeadingAction.bind(null, orgSlug)} />
      {page.problems.length > 0 ? (
        <Notice tone="warn" title="One thing first">
          {page.problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </Notice>
      ) : (
        <ImportRows
          page={page}
          href={`${base}/people/import/${importId}`}
          decide={decideRowAction.bind(null, orgSlug)}
        />
      )}
      <div className="grid gap-2">
        <ImportColumns page={page} action={setColumnsAction.bind(null, orgSlug)} />
        <ImportNotes notes={page.notes} />
        <DiscardImport page={page} action={discardImportAction.bind(null, orgSlug)} />
      </div>
    </Page>
  );
}
