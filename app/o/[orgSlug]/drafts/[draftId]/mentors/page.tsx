import type { Metadata } from "next";
import { DraftTabs } from "@/components/matching/draft-tabs";
import { MentorBoard } from "@/components/matching/mentor-board";
import { UndoChange } from "@/components/matching/undo-change";
import { Form } from "@/components/ui/form";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { draftBoard } from "@/lib/pairings/drafts/by-mentor/queries";
import { figuresSentence } from "@/lib/pairings/drafts/figures/rules";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { placeMenteeAction, undoChangeAction } from "../actions";

export const metadata: Metadata = { title: "Mentors and their mentees" };

type Params = { params: Promise<{ orgSlug: string; draftId: string }> };

export default async function DraftByMentorPage({ params }: Params) {
  const { orgSlug, draftId } = await params;
  const ctx = await requireOrg(orgSlug);
  const { draft, cohort, figures, mentors, mentees, counts, matrix, lastChange } = await show(
    draftBoard(ctx, draftId),
  );
  const here = `/o/${orgSlug}/drafts/${draftId}`;
  return (
    <Page width="wide">
      <div className="grid gap-5">
        <PageHeader
          title="Mentors and their mentees"
          up={{ href: here, label: `Draft ${draft.number} of ${cohort.name}` }}
        >
          {figures && figuresSentence(figures)}
        </PageHeader>
        {lastChange && (
          <UndoChange draftId={draftId} changeId={lastChange} action={undoChangeAction.bind(null, orgSlug)} />
        )}
        <DraftTabs draft={here} counts={counts} current="mentors" />
        <p className="max-w-prose text-ink-soft">
          {matrix
            ? "Tap a mentee or drag them: every mentor then says what the change costs all pairs together. The number beside a name is how well the two fit, of 100. What you choose by hand is locked."
            : draft.canChange
              ? "So many people are moved one by one: open a mentee to see who else it could be, and at what cost."
              : "This draft cannot be changed any more."}
        </p>
        <Form
          action={placeMenteeAction.bind(null, orgSlug)}
          label="Mentors and their mentees"
          className="grid gap-6"
        >
          <input type="hidden" name="draftId" value={draftId} />
          <MentorBoard
            mentors={mentors}
            mentees={mentees}
            matrix={matrix}
            canChange={draft.canChange}
            draft={here}
          />
        </Form>
      </div>
    </Page>
  );
}
