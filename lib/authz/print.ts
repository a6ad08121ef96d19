import { type Action, type Actor, policy } from "@/lib/authz/policy";

/** Who each actor is, for the page; an actor without a meaning does not compile. */
const meaning: Record<Actor, string> = {
  owner:
    "founded the organization, or was made its owner; does whatever an organizer does, and governs the organization",
  organizer: "runs programs, cohorts and evenings",
  member: "has joined the organization",
  participant: "takes part in the cohort in question, as mentor or mentee",
  mentor: "is a mentor in the cohort in question; for somebody's answers, that person's own mentor",
  mentee: "is a mentee in the cohort in question",
  party: "is one of the two people of the pairing",
  seated: "sits, or sat, in the group in question",
  author: "wrote it",
  reader: "is in the audience that its author, or its publisher, chose",
  self: "is the person it is about",
};

const actors = Object.keys(meaning) as Actor[];

/** "viewContactDetails" → "view contact details". */
const words = (action: string): string => action.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const row = (cells: string[]): string => `| ${cells.join(" | ")} |`;

const actionRow = (action: Action): string => {
  const allowed: readonly Actor[] = policy[action];
  return row([words(action), ...actors.map((actor) => (allowed.includes(actor) ? "●" : ""))]);
};

/** The table of permissions as a page of Markdown: what docs/permissions.md must say. */
export function permissionsPage(): string {
  return `# Who may do what

Printed from \`lib/authz/policy.ts\` by \`npm run docs:permissions\`; a test keeps the two alike. Every command and query
checks this table inside its transaction, and the buttons of the screens read the same table.

The first three are roles in the organization, and everybody has exactly one. The others say how somebody stands to the
very thing they act on; one person may be several of them at once, and needs only one that has a ●.

${actors.map((actor) => `- **${actor}** ${meaning[actor]}`).join("\n")}

What somebody may read of notes, answers, points and recaps is narrowed once more by the database itself: no role opens a
private note, neither organizer nor owner. People of another organization find nothing at all, and strangers only what a link was made for.

${row(["", ...actors])}
${row(["---", ...actors.map(() => ":-:")])}
${(Object.keys(policy) as Action[]).map(actionRow).join("\n")}
`;
}
