import { Temporal } from "temporal-polyfill";
import type { CohortStatus } from "@/lib/db/generated/enums";

export type CohortVerb = "openEnrollment" | "startCohort" | "completeCohort" | "reopenCohort";

const from: Record<CohortVerb, readonly CohortStatus[]> = {
  openEnrollment: ["draft"],
  startCohort: ["draft", "enrolling"],
  completeCohort: ["active"],
  reopenCohort: ["completed"],
};

export const statusAfter: Record<CohortVerb, CohortStatus> = {
  openEnrollment: "enrolling",
  startCohort: "active",
  completeCohort: "completed",
  reopenCohort: "active",
};

/** Whether a cohort in this state can take this step. */
export const mayTake = (status: CohortStatus, verb: CohortVerb): boolean => from[verb].includes(status);

/** A cohort that people join or that meets stays on the lists. */
export const mayArchive = (status: CohortStatus): boolean => status === "draft" || status === "completed";

/** What each state is called, and what it means for the people in it. */
export const stateWords: Record<CohortStatus, { label: string; means: string }> = {
  draft: {
    label: "Draft",
    means: "Only organizers see this cohort, and nobody gets a mail about it. Take all the time you need.",
  },
  enrolling: {
    label: "Enrolling",
    means: "People join and see who is here and when you meet. Pairings can be proposed.",
  },
  active: {
    label: "Active",
    means: "The season is on: sessions, prompts and pairings run.",
  },
  completed: {
    label: "Completed",
    means: "The season is over. Everything stays to be read; nobody can be added or newly paired.",
  },
};

/** What each step is called, and what it does. */
export const verbWords: Record<CohortVerb, { button: string; does: string; done: string }> = {
  openEnrollment: {
    button: "Open enrollment",
    does: "Everybody in the cohort can then see it, and pairings can be proposed.",
    done: "Enrollment is open.",
  },
  startCohort: {
    button: "Start the season",
    does: "The cohort becomes active. People can still be added.",
    done: "The season has started.",
  },
  completeCohort: {
    button: "Complete the season",
    does: "The cohort becomes history to read. Pairings stay as they are; proposals nobody has answered lapse.",
    done: "The season is complete. Thank you for holding it together.",
  },
  reopenCohort: {
    button: "Reopen the season",
    does: "The cohort becomes active again.",
    done: "The season is open again.",
  },
};

/** A name for a cohort that begins about a month after `instant`, by the calendar of `zone` (IANA): "Spring 2027". */
export function suggestCohortName(instant: Date, zone: string): string {
  const start = Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(zone)
    .add({ months: 1 });
  const season = ["Winter", "Spring", "Summer", "Fall"][Math.floor((start.month % 12) / 3)];
  const year = start.month === 12 ? start.year + 1 : start.year;
  return `${season} ${year}`;
}

export type CohortFacts = {
  status: CohortStatus;
  people: number;
  /** Of them: joined, and waiting for an answer to an invitation. */
  joined: number;
  invited: number;
  sessions: number;
  mentors: number;
  /** Mentees without a pairing or a proposal. */
  unpaired: number;
  /** Whether mentors belong to it at all; a circle of peers has nobody to pair. */
  pairs: boolean;
};

export type CohortStepKind = "people" | "season" | "enroll" | "invite" | "pair" | "start";
export type CohortStep = { kind: CohortStepKind; state: "done" | "now" | "later" };

const isDone: Record<CohortStepKind, (facts: CohortFacts) => boolean> = {
  people: (facts) => facts.people > 0,
  season: (facts) => facts.sessions > 0,
  enroll: (facts) => facts.status !== "draft",
  invite: (facts) => facts.people > 0 && facts.joined + facts.invited >= facts.people,
  pair: (facts) => facts.people > facts.mentors && facts.unpaired === 0,
  start: (facts) => facts.status === "active" || facts.status === "completed",
};

const order: readonly CohortStepKind[] = ["people", "season", "enroll", "invite", "pair", "start"];

/** The way of a cohort to its season, in order. The first step that is not done is the one for now. */
export function cohortSteps(facts: CohortFacts): CohortStep[] {
  const steps = order.filter((kind) => kind !== "pair" || facts.pairs);
  const next = steps.find((kind) => !isDone[kind](facts));
  return steps.map((kind) => ({
    kind,
    state: isDone[kind](facts) ? "done" : kind === next ? "now" : "later",
  }));
}

/** What inviting came to: "308 people are invited." */
export function invitedSentence(invited: number): string {
  if (invited === 0) return "Everybody has joined or has an open invitation.";
  return invited === 1 ? "1 person is invited by mail." : `${invited} people are invited by mail.`;
}
