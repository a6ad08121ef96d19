import type { RequestState } from "@/lib/db/generated/enums";

/** How many mentors somebody may be waiting for at once, in a cohort. */
export const MOST_OPEN = 3;

const day = 86_400_000;
/** After so many days a mentor is reminded, once; after so many more a request is closed with grace. */
const DAYS_TO_NUDGE = 7;
export const DAYS_TO_CLOSE = 14;

export const nudgeBefore = (at: Date): Date => new Date(at.getTime() - DAYS_TO_NUDGE * day);
export const closeBefore = (at: Date): Date => new Date(at.getTime() - DAYS_TO_CLOSE * day);
/** When a request that nobody answers is closed. */
export const closesAt = (createdAt: Date): Date => new Date(createdAt.getTime() + DAYS_TO_CLOSE * day);

/** Whether somebody still waits for an answer, or for an organizer's word. */
export const isWaiting = (state: RequestState): boolean => state === "open" || state === "agreed";

/** How a request stands, for each of the two. No state says whose fault anything is. */
export const standingWords: Record<RequestState, { mentee: string; mentor: string }> = {
  open: { mentee: "Waiting for an answer", mentor: "Waiting for your answer" },
  agreed: {
    mentee: "Yes! An organizer has yet to approve",
    mentor: "You said yes; an organizer has yet to approve",
  },
  accepted: { mentee: "You are paired", mentor: "You are paired" },
  declined: { mentee: "Not this time", mentor: "You said not this time" },
  withdrawn: { mentee: "You took it back", mentor: "Taken back" },
  closed: { mentee: "Closed without an answer", mentor: "Closed without an answer" },
  refused: { mentee: "It will not go ahead", mentor: "It will not go ahead" },
};
