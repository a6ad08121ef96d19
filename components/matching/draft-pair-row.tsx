import { Status } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { points } from "@/lib/pairings/drafts/figures/rules";
import type { DraftRow } from "@/lib/pairings/drafts/queries";
import { ScoreBar } from "./score-bar";

type DraftPairRowProps = { row: DraftRow; here: string; canChange: boolean };

/** One mentee of a draft with their mentor, why, and what can be done about it. */
export function DraftPairRow({ row, here, canChange }: DraftPairRowProps) {
  const { mentee, mentor, score, locked } = row;
  return (
    <li className="grid gap-x-6 gap-y-2 py-4 sm:grid-cols-[1fr_auto]">
      <div className="grid min-w-0 gap-1">
        <p className="font-semibold">{mentor ? `${mentee} with ${mentor}` : mentee}</p>
        {!mentor && row.menteeAbout && <p className="text-sm text-ink-soft">{row.menteeAbout}</p>}
        <p className="max-w-prose font-serif text-lg leading-snug">{row.reason}</p>
        {row.change && <p className="max-w-prose text-ink-soft">{row.change}</p>}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          {score !== null && <ScoreBar score={score} label={`${points(score)} of 100`} />}
          {locked && <Status shape="done">Locked: stays when you run it again</Status>}
          {row.proposedAt && <Status shape="active">Proposed</Status>}
        </div>
      </div>
      {canChange && !row.proposedAt && (
        <div className="flex flex-wrap items-start gap-2 sm:justify-end">
          {mentor && (
            <Button look="quiet" name="lock" value={`${locked ? "off" : "on"}:${row.menteeId}`}>
              {locked ? "Unlock" : "Lock"}
              <span className="sr-only">
                {" "}
                {mentee} with {mentor}
              </span>
            </Button>
          )}
          <ButtonLink look="quiet" href={`${here}/mentees/${row.menteeId}`} prefetch={false}>
            {mentor ? "Another mentor" : "Choose a mentor"}
            <span className="sr-only"> for {mentee}</span>
          </ButtonLink>
        </div>
      )}
    </li>
  );
}
