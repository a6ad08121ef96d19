import { VerbForm } from "@/components/cohorts/verb-form";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/forms/state";

type ArchivedNoticeProps = { cohortId: string; restore: FormAction | null };

/** Says why the cohort is on no list. `restore` is null for those who may not take it out. */
export function ArchivedNotice({ cohortId, restore }: ArchivedNoticeProps) {
  return (
    <Notice
      tone="info"
      title="This cohort is archived."
      action={
        restore && (
          <VerbForm cohortId={cohortId} action={restore} button="Take it out of the archive" look="quiet" />
        )
      }
    >
      It is off the lists; everything in it stays to be read.
    </Notice>
  );
}
