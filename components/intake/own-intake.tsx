import { ButtonLink } from "@/components/ui/button-link";
import { TextLink } from "@/components/ui/text-link";
import type { CohortPage } from "@/lib/cohorts/queries";

type OwnIntakeProps = { cohort: CohortPage; mine: NonNullable<CohortPage["mine"]>; base: string };

/** The way to what the pairing asks: a button while it waits and there is nobody yet, a link afterwards. */
export function OwnIntake({ cohort, mine, base }: OwnIntakeProps) {
  const { intake, role, pairings } = mine;
  const isOver = cohort.status === "completed" || cohort.archived;
  if (!intake || (isOver && intake === "open")) return null;
  const href = `${base}/cohorts/${cohort.id}/intake`;
  const what = role === "mentor" ? "what you offer" : "what you look for";
  if (intake === "open" && pairings.length === 0)
    return (
      <div>
        <ButtonLink look="quiet" href={href}>
          Tell us {what} (5 minutes)
        </ButtonLink>
      </div>
    );
  return (
    <p>
      <TextLink href={href}>
        {intake === "told" ? `What you said, and whom you would like` : `Say ${what}`}
      </TextLink>
    </p>
  );
}
