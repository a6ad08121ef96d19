import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { Pagination } from "@/components/ui/pagination";
import { TextLink } from "@/components/ui/text-link";
import type { FormAction } from "@/lib/forms/state";
import type { DraftPage } from "@/lib/pairings/drafts/queries";
import { DRAFT_ROWS, type DraftView } from "@/lib/pairings/drafts/schema";
import { DraftPairRow } from "./draft-pair-row";
import { DraftTabs } from "./draft-tabs";

type DraftPairsProps = { draft: DraftPage; view: DraftView; base: string; lock: FormAction };

const empty: Record<DraftView["show"], string> = {
  pairs: "No pair here.",
  left: "Everybody has somebody.",
  locked: "No pair is locked. Locked pairs stay when you run it again.",
};

/** The pairs of a draft, the mentees without one, and the locked ones; by page, and found by name. */
export function DraftPairs({ draft, view, base, lock }: DraftPairsProps) {
  const here = `${base}/drafts/${draft.id}`;
  const address = (changed: Partial<DraftView>) => {
    const { show, search, page } = { ...view, page: 1, ...changed };
    const query = new URLSearchParams({
      show,
      ...(search && { search }),
      ...(page > 1 && { page: String(page) }),
    });
    return `${here}?${query}`;
  };
  const first = (view.page - 1) * DRAFT_ROWS;
  return (
    <>
      <DraftTabs draft={here} counts={draft.counts} current={view.show} search={view.search} />
      {(draft.total > DRAFT_ROWS || view.search) && (
        <search>
          <form method="get" action={here} className="flex flex-wrap items-end gap-3">
            <input type="hidden" name="show" value={view.show} />
            <div className="min-w-0 flex-[0_1_20rem]">
              <Field name="search" label="Find somebody by name">
                <Input type="search" defaultValue={view.search} maxLength={80} autoComplete="off" />
              </Field>
            </div>
            <Button look="quiet">Find</Button>
            {view.search && <TextLink href={address({ search: "" })}>Show all</TextLink>}
          </form>
        </search>
      )}
      {draft.rows.length === 0 ? (
        <EmptyState title={view.search ? "Nobody by that name here." : empty[view.show]} />
      ) : (
        <Form action={lock} label="Lock and unlock pairs" className="grid gap-3">
          <input type="hidden" name="draftId" value={draft.id} />
          <ul aria-label="Pairs" className="divide-y divide-line border-y border-line">
            {draft.rows.map((row) => (
              <DraftPairRow key={row.menteeId} row={row} here={here} canChange={draft.state === "ready"} />
            ))}
          </ul>
        </Form>
      )}
      <Pagination
        label="Pairs"
        text={`${first + 1}–${first + draft.rows.length} of ${draft.total}`}
        before={view.page > 1 ? address({ page: view.page - 1 }) : undefined}
        after={first + draft.rows.length < draft.total ? address({ page: view.page + 1 }) : undefined}
      />
    </>
  );
}
