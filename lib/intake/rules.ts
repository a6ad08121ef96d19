import type { ParticipationRole } from "@/lib/db/generated/enums";

/** The steps in which people are asked; each is saved by itself, so that a phone that is put away loses nothing. */
export const intakeSteps = ["topics", "about", "hours"] as const;
export type IntakeStep = (typeof intakeSteps)[number];

export const stepAfter = (step: IntakeStep): IntakeStep | null =>
  intakeSteps[intakeSteps.indexOf(step) + 1] ?? null;

/** How much of a topic, from least to most; the place in the list + 1 is the level. */
export const levelWords = ["A little", "Some", "A lot"] as const;
export type Level = 1 | 2 | 3;

export const isLevel = (level: number): level is Level => level === 1 || level === 2 || level === 3;

export const levelLabel = (level: number): string => levelWords[level - 1] ?? "";

export const MOST_GOALS = 600;

/** What the steps are called, to whoever answers them. */
export const stepTitles = (role: ParticipationRole): Record<IntakeStep, string> => ({
  topics: role === "mentor" ? "What you offer" : "What you look for",
  about: "About your work",
  hours: "When you have time",
});

/** Words in which an organizer reads what somebody has not said. */
const missingWords: Record<IntakeStep, Record<ParticipationRole, string>> = {
  topics: { mentor: "what they offer", mentee: "what they look for" },
  about: { mentor: "about their work", mentee: "about their work" },
  hours: { mentor: "when they have time", mentee: "when they have time" },
};

/** "what they look for and when they have time". */
export function missingSentence(steps: readonly string[], role: ParticipationRole): string {
  const missing = intakeSteps.filter((step) => !steps.includes(step)).map((step) => missingWords[step][role]);
  return new Intl.ListFormat("en-US").format(missing);
}
