import { CohortFields } from "@/components/cohorts/cohort-fields";
import { CohortLife } from "@/components/cohorts/cohort-life";
import { CohortNext, type NextActions, type Organizing } from "@/components/cohorts/cohort-next";
import { VerbForm } from "@/components/cohorts/verb-form";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import type { CohortPage } from "@/lib/cohorts/queries";
import { type CohortVerb, mayArchive } from "@/lib/cohorts/rules";
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
          </div>
        </Section>
      )}
    </>
  );
}

type SettingsProps = {
  cohort: CohortPage;
  /** Where the next season is made. */
  next: string;
  edit: FormAction;
  archive: FormAction;
  verbs: Record<CohortVerb, FormAction>;
};

/** The cohort's life and its settings. */
export function CohortSettings({ cohort, next, edit, archive, verbs }: SettingsProps) {
  return (
    <Section title="The cohort itself">
      {!cohort.archived && <CohortLife cohort={cohort} actions={verbs} />}
      <Disclosure summary="Edit name, zone and sizes">
        <Form action={edit} label="Name, zone and sizes">
          <input type="hidden" name="cohortId" value={cohort.id} />
          <CohortFields defaults={cohort} />
          <p className="text-sm text-ink-soft">
            Sessions that are laid out keep their time; groups change when they are filled next.
          </p>
          <div>
            <Button pendingLabel="Saving…">Save</Button>
          </div>
        </Form>
      </Disclosure>
      {mayArchive(cohort.status) && !cohort.archived && (
        <Disclosure summary="Archive it">
          <div className="grid gap-3">
            <p>It leaves the lists. Everything in it stays to be read, and you can take it out again.</p>
            <VerbForm cohortId={cohort.id} action={archive} button="Archive the cohort" look="quiet" />
          </div>
        </Disclosure>
      )}
      <div>
        <ButtonLink look="quiet" href={next}>
          New cohort like this one
        </ButtonLink>
      </div>
    </Section>
  );
}
