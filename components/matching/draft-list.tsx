import { Status, type StatusShape } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { DraftState } from "@/lib/db/generated/enums";
import { figuresSentence } from "@/lib/pairings/drafts/figures/rules";
import type { DraftLine } from "@/lib/pairings/drafts/queries";
import { modeWords, stateLabels } from "@/lib/pairings/drafts/rules";

const shapes: Record<DraftState, StatusShape> = {
  running: "waiting",
  ready: "active",
  failed: "attention",
  cancelled: "quiet",
  published: "done",
  discarded: "quiet",
};

type DraftListProps = {
  drafts: readonly DraftLine[];
  base: string;
  /** Where two to four of them are compared. */
  compare: string;
  reader: { zone: string; locale: string };
};

/** Drafts of a cohort, the newest first; those that are worked out can be ticked to be compared. */
export function DraftList({ drafts, base, compare, reader }: DraftListProps) {
  const comparable = drafts.filter(({ figures }) => figures).length > 1;
  return (
    <form method="get" action={compare} className="grid gap-4">
      <ul aria-label="Drafts" className="divide-y divide-line border-y border-line">
        {drafts.map((draft) => (
          <li key={draft.id} className="flex items-start gap-3 py-3.5">
            {comparable && (
              <span className="-my-2.5 inline-flex size-11 shrink-0 items-center justify-center">
                {draft.figures && (
                  <input
                    type="checkbox"
                    name="draft"
                    value={draft.id}
                    aria-label={`Compare draft ${draft.number}`}
                    className="size-5 cursor-pointer"
                  />
                )}
              </span>
            )}
            <div className="grid min-w-0 grow gap-0.5">
              <p className="font-semibold [&>a]:-my-2.5 [&>a]:inline-block [&>a]:py-2.5">
                <TextLink look="quiet" href={`${base}/drafts/${draft.id}`}>
                  {draft.kind === "rest" ? `Suggestion ${draft.number}, after a no` : `Draft ${draft.number}`}
                </TextLink>
              </p>
              <p className="text-sm text-ink-soft">
                {modeWords[draft.mode].label} · {draft.madeBy ? `${draft.madeBy}, ` : ""}
                <Time at={draft.createdAt} {...reader} />
              </p>
              {draft.figures && <p className="text-sm text-ink-soft">{figuresSentence(draft.figures)}</p>}
              <Status shape={shapes[draft.state]}>{stateLabels[draft.state]}</Status>
            </div>
          </li>
        ))}
      </ul>
      {comparable && (
        <div className="flex flex-wrap items-center gap-3">
          <Button look="quiet">Compare the ticked ones</Button>
          <p className="text-sm text-ink-soft">Two to four, side by side.</p>
        </div>
      )}
    </form>
  );
}
