import { ButtonLink } from "@/components/ui/button-link";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { phaseAt, phaseSentence, seasonSentence } from "@/lib/applications/phases/rules";
import { now } from "@/lib/clock";
import type { CohortPage } from "@/lib/cohorts/queries";

type CohortApplicationsProps = { cohort: CohortPage; here: string; locale: string };

/** The cohort's dates for everybody; for organizers also how its applications stand. */
export function CohortApplications({ cohort, here, locale }: CohortApplicationsProps) {
  const { days, canManageCohort, newApplications, status, archived } = cohort;
  const dates = [seasonSentence(days, locale), phaseSentence(days, now(), locale)].filter(Boolean).join(" ");
  if (!canManageCohort) {
    const isAhead = ["before", "open"].includes(phaseAt(days, now()));
    const said = isAhead ? dates : seasonSentence(days, locale);
    return said ? <p>{said}</p> : null;
  }
  if (archived || (status === "completed" && !dates)) return null;
  return (
    <Section
      title="Applications"
      action={<TextLink href={`${here}/form`}>{dates ? "Dates, places and form" : "Set the dates"}</TextLink>}
    >
      <p>{dates || "People can apply by themselves, once you say from when and until when."}</p>
      {phaseAt(days, now()) !== "unset" && (
        <div>
          <ButtonLink look={newApplications > 0 ? "primary" : "quiet"} href={`${here}/applications`}>
            {newApplications > 0 ? `Read the applications (${newApplications} new)` : "Open the applications"}
          </ButtonLink>
        </div>
      )}
    </Section>
  );
}
