import { NextButtons } from "@/components/cohorts/next-buttons";
import { Notice } from "@/components/ui/notice";
import { type Step, Steps } from "@/components/ui/steps";
import type { CohortPage } from "@/lib/cohorts/queries";
import { type CohortStepKind, verbWords } from "@/lib/cohorts/rules";
import type { FormAction } from "@/lib/forms/state";

/** Steps whose detail says how far they have come. */
const counted: readonly CohortStepKind[] = ["people", "season", "invite", "pair"];

export type NextActions = { openEnrollment: FormAction; invite: FormAction; startCohort: FormAction };

export type Organizing = NonNullable<CohortPage["organizing"]>;

type CohortNextProps = {
  cohort: CohortPage;
  organizing: Organizing;
  /** The organization's address. */
  base: string;
  actions: NextActions;
};

/** The way to the season, with the one button for the step that is due; once the season is on, only what is still due. */
export function CohortNext({ cohort, organizing, base, actions }: CohortNextProps) {
  const here = `${base}/cohorts/${cohort.id}`;
  const words = stepWords(organizing);
  const hrefs: Partial<Record<CohortStepKind, string>> = {
    people: `${here}/people`,
    season: `${here}/season`,
    invite: `${here}/people`,
    pair: `${here}/pairings`,
  };
  const now = organizing.steps.find((step) => step.state === "now")?.kind;
  const buttons = now && (
    <NextButtons step={now} facts={organizing.facts} cohortId={cohort.id} base={base} actions={actions} />
  );
  if (cohort.status === "active" && now)
    return (
      <Notice tone="info" title={words[now].label} action={buttons}>
        {words[now].detail}
      </Notice>
    );
  const steps: Step[] = organizing.steps.map(({ kind, state }) => ({
    label: words[kind].label,
    // What is due stands above, what comes later speaks for itself.
    detail: state === "done" && counted.includes(kind) ? words[kind].detail : undefined,
    state,
    href: hrefs[kind],
  }));
  return (
    <div className="grid gap-8">
      {now && (
        <div className="grid gap-4">
          <p className="text-lg">
            <strong className="font-semibold">{words[now].label}.</strong> {words[now].detail}
          </p>
          {buttons}
        </div>
      )}
      <Steps label="The way to the season" steps={steps} />
    </div>
  );
}

function stepWords({
  facts,
  pairings,
}: Organizing): Record<CohortStepKind, { label: string; detail: string }> {
  const { people, joined, invited, sessions } = facts;
  const open = people - joined - invited;
  return {
    people: {
      label: "Bring in the people",
      detail: people > 0 ? `${people} people` : "From the file you have, or by hand.",
    },
    season: {
      label: "Lay out the season",
      detail: sessions > 0 ? `${sessions} sessions` : "All sessions at once, from one rule.",
    },
    enroll: { label: "Open enrollment", detail: verbWords.openEnrollment.does },
    invite: {
      label: "Invite people",
      detail:
        people === 0
          ? "Each gets a mail with a link."
          : `${joined} of ${people} have joined, ${invited} are invited${open > 0 ? `, ${open} are not invited or their invitation has run out` : ""}.`,
    },
    pair: {
      label: "Pair people",
      detail: pairings.mentees
        ? `${pairings.active} paired, ${pairings.waiting} asked, ${pairings.unpaired} of ${pairings.mentees} mentees still without a mentor`
        : "A mentor and a mentee, when both say yes.",
    },
    start: { label: "Start the season", detail: verbWords.startCohort.does },
  };
}
