const days = 14;

/** When an invitation sent at `sentAt` runs out: after 14 days. */
export const expiryOf = (sentAt: Date): Date => new Date(sentAt.getTime() + days * 24 * 60 * 60_000);

/** "1 person", "304 people". */
export const peopleCount = (count: number): string =>
  `${count.toLocaleString("en-US")} ${count === 1 ? "person" : "people"}`;

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
