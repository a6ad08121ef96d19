import { VerbForm } from "@/components/cohorts/verb-form";
import { Disclosure } from "@/components/ui/disclosure";
import type { CohortPage } from "@/lib/cohorts/queries";
import { type CohortVerb, mayTake, stateWords, verbWords } from "@/lib/cohorts/rules";
import type { FormAction } from "@/lib/forms/state";

type CohortLifeProps = { cohort: CohortPage; actions: Record<CohortVerb, FormAction> };

const verbs = Object.keys(verbWords) as CohortVerb[];

/** Where a cohort is in its life, and every step it can take from here, each with what it does. */
export function CohortLife({ cohort, actions }: CohortLifeProps) {
  return (
    <div>
      <p className="pb-2">
        <strong className="font-semibold">{stateWords[cohort.status].label}.</strong>{" "}
        {stateWords[cohort.status].means}
      </p>
      {verbs
        .filter((verb) => mayTake(cohort.status, verb))
        .map((verb) => (
          <Disclosure key={verb} summary={verbWords[verb].button}>
            <div className="grid gap-3">
              <p>{verbWords[verb].does}</p>
              <VerbForm
                cohortId={cohort.id}
                action={actions[verb]}
                button={verbWords[verb].button}
                look="quiet"
              />
            </div>
          </Disclosure>
        ))}
    </div>
  );
}
