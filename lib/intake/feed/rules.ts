import type { MatchPerson } from "@/lib/intake/feed/types";
import type { Known } from "@/lib/intake/prefill/rules";
import { type IntakeStep, isLevel } from "@/lib/intake/rules";
import { seniorities } from "@/lib/profile/rules";

/** What somebody has said so far, as stored. */
export type SaidSoFar = {
  steps: readonly string[];
  jobFunction: string;
  industry: string;
  employer: string;
  seniority: string;
  goals: string;
  languages: string[];
  timeZone: string | null;
  hours: number[];
};

const orNull = (text: string | undefined) => (text ? text : null);

/** What somebody said; where they have not been through a step yet, what is known of them otherwise. */
export function personOf(
  id: string,
  intake: SaidSoFar | null,
  levels: readonly { topicId: string; level: number }[],
  known: Known,
): MatchPerson {
  const saved = (step: IntakeStep) => intake?.steps.includes(step) === true;
  const about = saved("about") ? intake : null;
  const hours = saved("hours") ? intake : null;
  const rank = (seniorities as readonly string[]).indexOf(about?.seniority ?? known.seniority?.value ?? "");
  return {
    id,
    topics: saved("topics")
      ? levels.flatMap(({ topicId, level }) => (isLevel(level) ? [{ topic: topicId, level }] : []))
      : (known.topics?.value ?? []).map(({ topicId, level }) => ({ topic: topicId, level })),
    jobFunction: orNull(about?.jobFunction ?? known.jobFunction?.value),
    industry: orNull(about?.industry ?? known.industry?.value),
    // Whom somebody works for keeps them from a colleague, so that it counts also where they left it out.
    employer: orNull(about?.employer || known.employer?.value),
    seniority: rank < 0 ? null : rank,
    goals: orNull(about?.goals ?? known.goals?.value),
    languages: about?.languages ?? known.languages?.value ?? [],
    timeZone: orNull(hours?.timeZone ?? known.timeZone?.value),
    hours: hours?.hours ?? known.hours?.value ?? [],
    managers: [],
  };
}
