import type { DecisionPage } from "@/lib/applications/choosing/queries";
import { letterFor } from "@/lib/applications/choosing/rules";

/** The mail as the first of them reads it. */
export function LetterPreview({ decision: { letter, firstName, state } }: { decision: DecisionPage }) {
  return (
    <div className="grid gap-4 rounded-md border border-line p-5">
      <p className="font-serif text-lg wrap-anywhere whitespace-pre-line">{letterFor(letter, firstName)}</p>
      {state === "accepted" && (
        <p className="text-sm text-ink-soft">
          Below stands a button: for who has not joined it is their invitation, for everybody else it leads to
          the cohort.
        </p>
      )}
    </div>
  );
}
