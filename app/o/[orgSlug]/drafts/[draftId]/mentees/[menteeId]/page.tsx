import type { Metadata } from "next";
import { ChoiceList } from "@/components/matching/choice-list";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { choicesPage } from "@/lib/pairings/drafts/changing/queries";
import { points } from "@/lib/pairings/drafts/figures/rules";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { movePairAction } from "../../actions";

export const metadata: Metadata = { title: "Another mentor" };

type Params = { params: Promise<{ orgSlug: string; draftId: string; menteeId: string }> };

export default async function ChoicesPage({ params }: Params) {
  const { orgSlug, draftId, menteeId } = await params;
  const ctx = await requireOrg(orgSlug);
  const page = await show(choicesPage(ctx, draftId, menteeId));
  const move = movePairAction.bind(null, orgSlug);
  const { now, mentee, draft } = page;
  return (
    <Page>
      <PageHeader
        title={`A mentor for ${mentee.name}`}
        up={{
          href: `/o/${orgSlug}/drafts/${draftId}`,
          label: `Draft ${draft.number} of ${page.cohort.name}`,
        }}
      >
        {now ? `In this draft it is ${now.name}, with ${points(now.score)} of 100.` : "Nobody in this draft."}
      </PageHeader>
      <Section title={now ? "Why these two" : "Why nobody"} hideTitle>
        <p className="max-w-prose font-serif text-lg">{page.reason}</p>
      </Section>
      <Section
        title="Who else it could be"
        hint="Each with what it costs before you choose. What you choose by hand is locked, and can be taken back."
      >
        {page.possible.length > 0 ? (
          <ChoiceList page={page} action={move} />
        ) : (
          <EmptyState title="Nobody else, as things stand.">
            More seats, other rules or more answers can change that.
          </EmptyState>
        )}
        {page.not.length > 0 && (
          <Disclosure summary={`Not possible: ${page.not.length}`}>
            <p className="max-w-prose">
              By the seats, the rules, or what people told us: {page.not.join(", ")}.
            </p>
          </Disclosure>
        )}
      </Section>
      {now && draft.canChange && (
        <Form action={move} label="Nobody" className="grid gap-2">
          <input type="hidden" name="draftId" value={draftId} />
          <input type="hidden" name="menteeId" value={menteeId} />
          <input type="hidden" name="mentorId" value="" />
          <div>
            <Button look="quiet">Leave {mentee.name} without a mentor for now</Button>
          </div>
        </Form>
      )}
    </Page>
  );
}
