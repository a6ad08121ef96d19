import { ImportProgress } from "@/components/people/import-progress";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { FormAction } from "@/lib/forms/state";
import type { ImportPage } from "@/lib/people/imports/queries";
import { importWords } from "@/lib/people/imports/rules";

type ImportSummaryProps = { page: ImportPage; base: string; action: FormAction };

/** What the file holds in one sentence, and the button that takes it in. */
export function ImportSummary({ page, base, action }: ImportSummaryProps) {
  const { id, fileName, cohort, counts, says, problems, run } = page;
  const words = problems.length === 0 ? importWords(counts) : null;
  return (
    <PageHeader
      title={<span className="wrap-anywhere">{fileName}</span>}
      up={{ href: `${base}/people/import`, label: "Import a roster" }}
      action={
        words && (
          <Form action={action} className="grid gap-3" label="Import">
            <input type="hidden" name="importId" value={id} />
            {run.cutOff && (
              <Notice tone="warn" title="The last import was cut off">
                The server stopped while it was under way. Nothing of it was kept, so nobody is in twice and
                nobody half. Press the button once more.
              </Notice>
            )}
            <div>
              <Button pendingLabel="Importing…">{words}</Button>
            </div>
            <ImportProgress href={`${base}/people/import/${id}/progress`} running={run.done} />
            {counts.decide > 0 && (
              <p className="max-w-prose text-sm text-ink-soft">
                {counts.decide === 1
                  ? "The row that waits for a decision stays out; it can come in later."
                  : `The ${counts.decide.toLocaleString("en-US")} rows that wait for a decision stay out; they can come in later.`}
              </p>
            )}
          </Form>
        )
      }
    >
      {problems.length === 0 && <p>{says}</p>}
      <p>
        {cohort
          ? `Into ${cohort.name}, and onto your list of people.`
          : "Onto your list of people; no cohort is filled."}
      </p>
    </PageHeader>
  );
}
