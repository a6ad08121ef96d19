import { InviteAll } from "@/components/people/invite-all";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/forms/state";
import type { ImportPage } from "@/lib/people/imports/queries";
import { peopleCount } from "@/lib/people/invitations/rules";

type ImportDoneProps = { page: ImportPage; base: string; invite: FormAction };

/** What the last import of this file did, and what comes next. */
export function ImportDone({ page, base, invite }: ImportDoneProps) {
  const { summary, cohort, uninvited, counts } = page;
  if (!summary) return null;
  const where = cohort ? cohort.name : "your list of people";
  const did = [
    summary.added > 0 &&
      `${peopleCount(summary.added)} ${summary.added === 1 ? "is" : "are"} in ${where} now.`,
    summary.changed > 0 &&
      `${peopleCount(summary.changed)} ${summary.changed === 1 ? "is" : "are"} up to date.`,
    summary.added + summary.changed === 0 && "Everybody was up to date already.",
    counts.decide > 0 &&
      `${counts.decide === 1 ? "One row stayed" : `${counts.decide} rows stayed`} out: decide below, and import again.`,
  ].filter(Boolean);
  return (
    <Notice
      tone="success"
      title="Imported"
      action={
        <div className="flex flex-wrap gap-3">
          {uninvited > 0 && (
            <InviteAll action={invite} who="uninvited" cohortId={cohort?.id ?? null} count={uninvited} />
          )}
          <ButtonLink
            look={uninvited > 0 ? "quiet" : "primary"}
            href={cohort ? `${base}/cohorts/${cohort.id}` : `${base}/people`}
          >
            {cohort ? `Go on with ${cohort.name}` : "See everybody"}
          </ButtonLink>
        </div>
      }
    >
      {did.join(" ")}
    </Notice>
  );
}
