import type { Metadata } from "next";
import { CohortNoteItem } from "@/components/notes/cohort-note";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { readerLocale } from "@/lib/calendar/reader";
import { cohortNotes } from "@/lib/notes/cohort/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";

export const metadata: Metadata = { title: "Notes for everyone" };

type Params = { params: Promise<{ orgSlug: string; cohortId: string }> };

export default async function CohortNotesPage({ params }: Params) {
  const { orgSlug, cohortId } = await params;
  const ctx = await requireOrg(orgSlug);
  const { cohortName, notes } = await show(cohortNotes(ctx, cohortId));
  const base = `/o/${orgSlug}`;
  const reader = { zone: ctx.timeZone, locale: await readerLocale() };
  return (
    <Page>
      <PageHeader title="Notes for everyone" up={{ href: `${base}/cohorts/${cohortId}`, label: cohortName }}>
        What people took from evenings and meetings, and left for all in the cohort.
      </PageHeader>
      {notes.length === 0 ? (
        <EmptyState title="Nobody has left a note for everyone yet.">
          Notes about an evening, or of a pair, stand here once their author chooses “Everyone in the cohort”.
        </EmptyState>
      ) : (
        <ol className="grid gap-10">
          {notes.map((note) => (
            <CohortNoteItem key={note.id} note={note} reader={reader} base={base} />
          ))}
        </ol>
      )}
    </Page>
  );
}
