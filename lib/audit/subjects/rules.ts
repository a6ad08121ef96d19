type Subject = {
  /** After "on": "a pairing". */
  label: string;
  /** Where it is looked at, below the organization's address; absent where it has no page of its own. */
  path?: string;
  /** No page shows it, so there is no choosing it either. */
  unread?: true;
};

/** What an event can be about, by the name of its table. */
const subjects: Readonly<Record<string, Subject>> = {
  Organization: { label: "the organization" },
  Membership: { label: "a person", path: "people" },
  Invitation: { label: "an invitation" },
  RosterImport: { label: "a roster", path: "people/import" },
  Program: { label: "a program", path: "programs" },
  ProgramSession: { label: "a session of a plan" },
  ProgramItem: { label: "an agenda item of a plan" },
  ProgramPrompt: { label: "a prompt of a plan" },
  MatchingTopic: { label: "a topic to offer and look for" },
  Cohort: { label: "a cohort", path: "cohorts" },
  FormQuestion: { label: "a question of an application form" },
  Application: { label: "an application", path: "applications" },
  Participation: { label: "somebody’s part in a cohort" },
  Pairing: { label: "a pairing", path: "pairings" },
  PairingDraft: { label: "a draft of pairs", path: "drafts" },
  PairingRequest: { label: "a request to a mentor", path: "requests" },
  Meeting: { label: "a one-to-one" },
  Session: { label: "a session", path: "sessions" },
  AgendaItem: { label: "an agenda item" },
  Guest: { label: "a guest" },
  Observer: { label: "an observer" },
  Point: { label: "a point" },
  Note: { label: "a note" },
  FollowUp: { label: "a promise" },
  Thanks: { label: "thanks" },
  PrepSheet: { label: "a preparation" },
  Recap: { label: "a recap", path: "recaps" },
  RecapPoint: { label: "a point of a recap" },
  Addition: { label: "an addition to a recap" },
  Prompt: { label: "a prompt", path: "prompts" },
  PairMessage: { label: "a message between two who are paired" },
  Announcement: { label: "a message to people of a cohort", path: "announcements" },
  Answer: { label: "an answer" },
  Reply: { label: "a reply" },
  Concern: { label: "a concern", path: "concerns" },
  Block: { label: "a block", unread: true },
};

/** The kinds of thing to choose from, each with its name in words. */
export const subjectTypes = Object.entries(subjects)
  .filter(([, { unread }]) => !unread)
  .map(([type, { label }]) => ({ type, label }));

const subjectOf = (type: string): Subject =>
  Object.hasOwn(subjects, type) ? (subjects[type] ?? { label: type }) : { label: type };

/** A kind of thing in words; one that is new here is called by its table. */
export const sayKind = (type: string): string => subjectOf(type).label;

/** Where the thing itself is looked at, below the organization's address, or null. */
export function subjectPath(type: string, id: string | null): string | null {
  const { path } = subjectOf(type);
  return path && id ? `/${path}/${id}` : null;
}

const devices: Readonly<Record<string, string>> = {
  phone: "a phone",
  tablet: "a tablet",
  computer: "a computer",
  job: "the server itself",
};

/** From where an event came: "a phone, network 203.0.113.0/24"; "" where nobody recorded it. */
export function sayOrigin(device: string, network: string): string {
  const from = Object.hasOwn(devices, device) ? devices[device] : undefined;
  return [from, network && `network ${network}`].filter(Boolean).join(", ");
}
