import { z } from "zod";
import type { DraftState, MatchMode } from "@/lib/db/generated/enums";
import type { Rules, Weights } from "@/lib/matching/scoring/types";

/** What a score is made of, in the order of the sliders, each with what its slider says. */
export const weightWords = {
  topics: { label: "Topics", hint: "What one offers is what the other looks for." },
  wishes: { label: "Whom people would like", hint: "What either side told us in confidence." },
  industry: { label: "Same industry", hint: "" },
  jobFunction: { label: "Same function", hint: "" },
  seniority: { label: "A good step ahead", hint: "The mentor is further along, not worlds apart." },
  hours: { label: "Shared hours", hint: "Times of the week that suit both." },
  languages: { label: "Shared languages", hint: "" },
} as const satisfies Record<keyof Weights, { label: string; hint: string }>;

export const defaultWeights: Weights = {
  ...{ topics: 8, wishes: 6, industry: 3, jobFunction: 3, seniority: 4, hours: 4, languages: 2 },
};

export const defaultRules: Rules = {
  ...{
    differentEmployer: true,
    notOwnManager: true,
    sharedLanguage: true,
    sharedHours: 0,
    mentorSenior: false,
  },
};

/** The ways to choose among all possible pairs, in plain words. */
export const modeWords = {
  total: {
    label: "The best total",
    hint: "As many as possible have a mentor, and all pairs together fit best.",
  },
  fairest: {
    label: "The fairest",
    hint: "As many as possible have a mentor, and the pair that fits least fits as well as it can.",
  },
  stable: {
    label: "What people chose, stable",
    hint: "No mentee and mentor would both rather have each other than whom they got.",
  },
} as const satisfies Record<MatchMode, { label: string; hint: string }>;

const level = z.number().int().min(0).max(10);

/** How a stored draft says what it was made with. */
export const storedWeights = z.object({
  ...{ topics: level, wishes: level, industry: level, jobFunction: level },
  ...{ seniority: level, hours: level, languages: level },
}) satisfies z.ZodType<Weights>;
export const storedRules = z.object({
  differentEmployer: z.boolean(),
  notOwnManager: z.boolean(),
  sharedLanguage: z.boolean(),
  sharedHours: z.number().int().min(0).max(40),
  mentorSenior: z.boolean(),
}) satisfies z.ZodType<Rules>;

/** What stood before a change: enough to take it back. */
export const storedBefore = z.array(
  z.object({ menteeId: z.string(), mentorId: z.string().nullable(), locked: z.boolean() }),
);

export const stateLabels: Record<DraftState, string> = {
  running: "Being worked out",
  ready: "Ready",
  failed: "Did not work",
  cancelled: "Stopped",
  published: "Published",
  discarded: "Set aside",
};

const SILENT = 30_000;

/** Whether a run has given no sign of life for so long that it can be started again. */
export const isSilent = (beatAt: Date, at: Date): boolean => at.getTime() - beatAt.getTime() > SILENT;

/** The rules that hold, as a sentence: "Different employers, a shared language." */
export function rulesSentence(rules: Rules): string {
  const parts = [
    rules.differentEmployer && "different employers",
    rules.notOwnManager && "not one’s own manager",
    rules.sharedLanguage && "a shared language",
    rules.mentorSenior && "the mentor is more senior",
    rules.sharedHours > 0 &&
      (rules.sharedHours === 1 ? "at least one shared hour" : `at least ${rules.sharedHours} shared hours`),
  ].filter((part): part is string => part !== false);
  if (parts.length === 0) return "No rules beside the seats.";
  const all = parts.join(", ");
  return `${all.charAt(0).toUpperCase()}${all.slice(1)}.`;
}

/** What publishing came to: "58 pairs are proposed; both people of each are asked by mail." */
export function publishedSentence({ proposed, left }: { proposed: number; left: number }): string {
  const asked =
    proposed === 1
      ? "One pair is proposed; both people are asked by mail."
      : `${proposed} pairs are proposed; both people of each are asked by mail.`;
  if (left === 0) return asked;
  return `${asked} ${left === 1 ? "One was not possible any more" : `${left} were not possible any more`} and can be matched again.`;
}
