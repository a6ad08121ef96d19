import { CohortLife } from "@/components/cohorts/cohort-life";
import { CohortNext, type NextActions, type Organizing } from "@/components/cohorts/cohort-next";
import { VerbForm } from "@/components/cohorts/verb-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import type { CohortPage } from "@/lib/cohorts/queries";
import { type CohortVerb, mayArchive } from "@/lib/cohorts/rules";
import { countsSentence } from "@/lib/follow-ups/rules";
import type { FormAction } from "@/lib/forms/state";
import { pairingSentence } from "@/lib/pairings/rules";

type NextProps = { cohort: CohortPage; organizing: Organizing; base: string; actions: NextActions };

/** What an organizer does next here, and how the pairings stand. */
export function OrganizerNext({ cohort, organizing, base, actions }: NextProps) {
  const due = organizing.steps.find((step) => step.state === "now")?.kind;
  // Once the season is on, who has no mentor stands with the pairings.
  const isUnderWay =
    cohort.status === "active" ? due && due !== "pair" : due && cohort.status !== "completed";
  const here = `${base}/cohorts/${cohort.id}`;
  const promised = organizing.promises ? countsSentence(organizing.promises) : "";
  return (
    <>
      {isUnderWay && (
        <Section title="What comes next">
          <CohortNext cohort={cohort} organizing={organizing} base={base} actions={actions} />
        </Section>
      )}
      {organizing.pairings.mentees > 0 && cohort.mentorsPerGroup > 0 && (
        <Section title="Pairings">
          <p>{pairingSentence(organizing.pairings)}</p>
          <div className="flex flex-wrap gap-3">
            <ButtonLink look="quiet" href={`${here}/pairings`}>
              Open the pairings
            </ButtonLink>
            <ButtonLink look="quiet" href={`${here}/intake/answers`}>
              What people look for
            </ButtonLink>
          </div>
        </Section>
      )}
      {promised && (
        <Section title="Promises" hint="Which, and whose, only the two of each know.">
          <p>{promised}</p>
        </Section>
      )}
    </>
  );
}

type SettingsProps = {
  cohort: CohortPage;
  /** The cohort's address. */
  here: string;
  archive: FormAction;
  verbs: Record<CohortVerb, FormAction>;
};

/** The cohort's life and its settings. */
export function CohortSettings({ cohort, here, archive, verbs }: SettingsProps) {
  return (
    <Section title="The cohort itself">
      {!cohort.archived && <CohortLife cohort={cohort} actions={verbs} />}
      {mayArchive(cohort.status) && !cohort.archived && (
        <Disclosure summary="Archive it">
          <div className="grid gap-3">
            <p>It leaves the lists. Everything in it stays to be read, and you can take it out again.</p>
            <VerbForm cohortId={cohort.id} action={archive} button="Archive the cohort" look="quiet" />
          </div>
        </Disclosure>
      )}
      <div className="flex flex-wrap gap-3">
        <ButtonLink look="quiet" href={`${here}/edit`}>
          Edit name, zone and sizes
        </ButtonLink>
        <ButtonLink look="quiet" href={`${here}/next`}>
          New cohort like this one
        </ButtonLink>
      </div>
    </Section>
  );
}
