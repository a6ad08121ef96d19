/** Sentences to begin with; each is whole as it stands. */
export const readyThanks = [
  "Thank you for your time. It meant a lot to me.",
  "Thank you for listening so well.",
  "Thank you for being so open. I learned from it.",
  "What you said stays with me. Thank you.",
] as const;

/** How many thanks one may say within a day, in all and to one person. */
export const PER_DAY = 6;
export const PER_PERSON = 1;

/** A mail goes out a little later, so that thanks can be taken back. */
const MINUTES_TO_TAKE_BACK = 3;
export const mailedAt = (createdAt: Date): Date =>
  new Date(createdAt.getTime() + MINUTES_TO_TAKE_BACK * 60_000);

/** Since when thanks are counted. */
export const countedSince = (at: Date): Date => new Date(at.getTime() - 86_400_000);
