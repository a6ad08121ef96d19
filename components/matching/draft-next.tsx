import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/forms/state";
import type { DraftPage } from "@/lib/pairings/drafts/queries";
import { DAYS_TO_ANSWER } from "@/lib/pairings/rules";

type DraftNextProps = { draft: DraftPage; base: string; publish: FormAction; discard: FormAction };

/** What comes next with a draft that is worked out: it is published, or set aside. */
export function DraftNext({ draft, base, publish, discard }: DraftNextProps) {
  const waiting = draft.counts.pairs - draft.counts.proposed;
  if (draft.state === "published")
    return (
      <Notice
        tone="info"
        title="Published"
        action={
          <ButtonLink look="quiet" href={`${base}/cohorts/${draft.cohort.id}/pairings?show=waiting`}>
            See who has answered
          </ButtonLink>
        }
      >
        {draft.counts.proposed === 1
          ? "One pair was proposed."
          : `${draft.counts.proposed} pairs were proposed.`}{" "}
        Both people of each were asked by mail.
      </Notice>
    );
  if (draft.state !== "ready") return null;
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-start gap-3">
        {draft.canPublish && waiting > 0 && (
          <Form action={publish} label="Publish" className="grid gap-3">
            <input type="hidden" name="draftId" value={draft.id} />
            <Button pendingLabel="Proposing…">
              {waiting === 1 ? "Propose this pair" : `Propose these ${waiting} pairs`}
            </Button>
          </Form>
        )}
        <Form action={discard} label="Set aside" className="grid gap-3">
          <input type="hidden" name="draftId" value={draft.id} />
          <Button look="quiet">Set it aside</Button>
        </Form>
      </div>
      <p className="max-w-prose text-sm text-ink-soft">
        {draft.cohort.status === "draft"
          ? "Open the cohort’s enrollment to propose these pairs: people are told at once."
          : `Both people of a pair get a mail that says why, and have ${DAYS_TO_ANSWER} days to say yes or no. After a no you get a suggestion for whoever is free; nobody is paired by itself.`}
      </p>
    </div>
  );
}
