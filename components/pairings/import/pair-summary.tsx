import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { FormAction } from "@/lib/forms/state";
import type { PairImportPage } from "@/lib/pairings/imports/queries";
import { importPairsWords, mailedSentence, pairListSentence } from "@/lib/pairings/imports/words/rules";

type PairSummaryProps = { list: PairImportPage; pairings: string; action: FormAction };

/** What a list of pairings holds, the button that takes it in, and what came of it. */
export function PairSummary({ list, pairings, action }: PairSummaryProps) {
  const words = importPairsWords(list.counts);
  return (
    <>
      <PageHeader
        title={<span className="wrap-anywhere">{list.fileName}</span>}
        up={{ href: `${pairings}/import`, label: "Import pairings" }}
        action={
          words && (
            <Form action={action} label="Import pairings" className="grid gap-2">
              <input type="hidden" name="importId" value={list.id} />
              <div>
                <Button pendingLabel="Importing…">{words}</Button>
              </div>
              <p className="max-w-prose text-sm text-ink-soft">{mailedSentence(list.mailed)}</p>
            </Form>
          )
        }
      >
        {!list.problem && <p>{pairListSentence(list)}</p>}
        <p>Into {list.cohort.name}.</p>
      </PageHeader>
      {list.summary && (
        <Notice
          tone="success"
          title="Imported"
          action={
            <ButtonLink look="quiet" href={pairings}>
              See the pairings
            </ButtonLink>
          }
        >
          {list.summary.added === 0
            ? "Everything in it was there already."
            : `${list.summary.added.toLocaleString("en-US")} ${list.summary.added === 1 ? "pairing has" : "pairings have"} come in.`}
        </Notice>
      )}
    </>
  );
}
