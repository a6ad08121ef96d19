import type { NextActions } from "@/components/cohorts/cohort-next";
import { VerbForm } from "@/components/cohorts/verb-form";
import { ButtonLink } from "@/components/ui/button-link";
import { type CohortFacts, type CohortStepKind, mayTake, verbWords } from "@/lib/cohorts/rules";

type NextButtonsProps = {
  step: CohortStepKind;
  cohortId: string;
  facts: CohortFacts;
  base: string;
  actions: NextActions;
};

const count = (people: number): string => (people === 1 ? "1 person" : `${people} people`);

/** What there is to press for a step, the likely thing first. */
export function NextButtons({ step, cohortId: id, facts, base, actions }: NextButtonsProps) {
  const here = `${base}/cohorts/${id}`;
  const open = facts.people - facts.joined - facts.invited;
  const start = (look: "primary" | "quiet") =>
    mayTake(facts.status, "startCohort") && (
      <VerbForm
        cohortId={id}
        action={actions.startCohort}
        button={verbWords.startCohort.button}
        look={look}
      />
    );
  const buttons = {
    people: (
      <>
        <ButtonLink href={`${base}/people/import?cohort=${id}`}>Import the roster</ButtonLink>
        <ButtonLink look="quiet" href={`${here}/people#add`}>
          Add people one by one
        </ButtonLink>
      </>
    ),
    season: <ButtonLink href={`${here}/season`}>Lay out the season</ButtonLink>,
    enroll: (
      <>
        {open > 0 && (
          <VerbForm
            cohortId={id}
            action={actions.openEnrollment}
            button={`Open enrollment and invite ${count(open)}`}
            fields={{ invite: "yes" }}
          />
        )}
        <VerbForm
          cohortId={id}
          action={actions.openEnrollment}
          button={open > 0 ? "Open it without inviting" : verbWords.openEnrollment.button}
          look={open > 0 ? "quiet" : "primary"}
        />
      </>
    ),
    invite: <VerbForm cohortId={id} action={actions.invite} button={`Invite ${count(open)}`} />,
    pair: (
      <>
        <ButtonLink href={`${here}/pairings`}>Pair people</ButtonLink>
        {start("quiet")}
      </>
    ),
    start: start("primary"),
  } satisfies Record<CohortStepKind, unknown>;
  return <div className="flex flex-wrap gap-3">{buttons[step]}</div>;
}
