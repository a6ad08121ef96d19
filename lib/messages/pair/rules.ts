/** How long a mail waits for its message to be read in the app, for more to follow, or for its author to think better of it. */
const patience = 2 * 60_000;

/** When what was written at that instant is mailed, unless it was read by then. */
export const mailedAt = (writtenAt: Date): Date => new Date(writtenAt.getTime() + patience);

/** How many somebody writes to one person in an hour: a plain thread, not a chat. */
export const MOST_AN_HOUR = 30;
