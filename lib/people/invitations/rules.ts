const days = 14;

/** When an invitation sent at `sentAt` runs out: after 14 days. */
export const expiryOf = (sentAt: Date): Date => new Date(sentAt.getTime() + days * 24 * 60 * 60_000);

/** "1 person", "304 people". */
export const peopleCount = (count: number): string =>
  `${count.toLocaleString("en-US")} ${count === 1 ? "person" : "people"}`;

/** Mails of invitations one organization may send within 24 hours, so that nobody uses it as a mailer for strangers. */
export const MAILS_A_DAY = 2_000;
/** And to one person. */
export const MAILS_TO_ONE = 3;

/** Why no invitation goes out now. */
export const mailLimits = {
  organization: `Your organization has sent ${MAILS_A_DAY.toLocaleString("en-US")} invitations within a day, which is as many as it can. Please go on tomorrow.`,
  person: "This person was written to three times within a day. Please wait until tomorrow.",
} as const;

/** What there is to say once many were invited, of whom some may have to wait until tomorrow. */
export function invitedWords({ invited, waiting = 0 }: { invited: number; waiting?: number }): string {
  if (waiting === 0) return sentWords(invited);
  if (invited === 0) return mailLimits.organization;
  return `${sentWords(invited)} That is as many as an organization can send within a day; ${peopleCount(waiting)} can be invited tomorrow.`;
}

/** What there is to say once so many invitations were sent. */
export function sentWords(count: number): string {
  if (count === 0) return "Everybody has an invitation already.";
  if (count === 1) return "The invitation is on its way.";
  return `${count.toLocaleString("en-US")} invitations are on their way.`;
}

type Part = { programId: string; program: string; cohort: string; role: string };

/** "As a mentor in Spring 2027 (Council), and as a mentee in …". */
export function invitedTo(parts: readonly Part[]): string {
  const said = parts
    .map(({ role, cohort, program }) => `as a ${role} in ${cohort} (${program})`)
    .join(", and ");
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** Each program of the parts once: its texts are agreed to once, whatever the number of its cohorts. */
export function programsOf<P extends Part>(parts: readonly P[]): P[] {
  return [...new Map(parts.map((part) => [part.programId, part])).values()];
}

/** Why an invitation cannot be accepted, by what the database answered. */
export const refusals = {
  gone: "This invitation cannot be used any more: it was accepted already, withdrawn, or has run out. Whoever invited you can send a new one.",
  other_address:
    "This invitation was sent to another address than the one you are signed in with. Sign out to accept it with that address.",
  other_domain:
    "This organization takes addresses of certain domains only, and this invitation was sent to another. Ask whoever invited you to send it to an address there.",
  already_member: "You belong to this organization already, so there is nothing to accept.",
} as const;
