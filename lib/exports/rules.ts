import type { WritableCell } from "@/lib/csv/write-table";
import type { AttendanceStatus, PairingStatus } from "@/lib/db/generated/enums";
import type { AnswerFacts, AttendanceFacts, PairingFacts, PersonFacts } from "@/lib/exports/queries";

// Headings are such that importing a file again finds every column (roster/column-clues.ts).
const own = {
  email: "Email address",
  name: "Full name",
  firstName: "First name",
  title: "Job title",
  employer: "Company",
  years: "Years of experience",
  topics: "Topics",
  timeZone: "Time zone",
  linkedIn: "LinkedIn profile",
  role: "Mentor or mentee",
  capacity: "How many mentees",
  appliedAt: "Timestamp",
} as const;

/** The headings of the list of people. A question that is called like a column of ours keeps its name, and ours yields. */
export function peopleHeadings(questions: readonly string[], inCohort: boolean): string[] {
  const { role, capacity, appliedAt, ...always } = own;
  const ours = [...Object.values(always), ...(inCohort ? [role, capacity, appliedAt] : [])];
  return [
    ...ours.map((heading) => (questions.includes(heading) ? `${heading} (as listed)` : heading)),
    ...questions,
  ];
}

export function personRow(
  person: PersonFacts,
  questions: readonly string[],
  inCohort: boolean,
): WritableCell[] {
  const answers = new Map(person.answers.map(({ question, answer }) => [question, answer]));
  return [
    person.email,
    person.name,
    person.firstName,
    person.title,
    person.employer,
    person.yearsOfExperience,
    topicsCell(person.topics),
    person.timeZone ?? "",
    person.linkedIn,
    ...(inCohort ? [person.role ?? "", person.capacity, timestampCell(person.appliedAt)] : []),
    ...questions.map((question) => answers.get(question) ?? ""),
  ];
}

// A lone topic with a comma would be read as two: a semicolon behind it says what separates.
const topicsCell = (topics: readonly string[]): string =>
  topics.length === 1 && topics[0]?.includes(",") ? `${topics[0]};` : topics.join("; ");

// Timestamps are read to the second; rounded up, so that the same application is never taken for an older one.
const timestampCell = (at: Date | null): string =>
  at === null ? "" : new Date(Math.ceil(at.getTime() / 1_000) * 1_000).toISOString().replace(".000Z", "Z");

const pairingWords: Record<PairingStatus, string> = {
  proposed: "proposed",
  active: "active",
  declined: "declined",
  expired: "expired",
  ended: "ended",
};

export const pairingHeadings = [
  "Mentee’s email address",
  "Mentee",
  "Mentor’s email address",
  "Mentor",
  "State",
  "Why proposed",
  "Proposed on (UTC)",
  "Active since (UTC)",
  "Closed on (UTC)",
];

export const pairingRow = (pairing: PairingFacts): WritableCell[] => [
  pairing.menteeEmail,
  pairing.mentee,
  pairing.mentorEmail,
  pairing.mentor,
  pairingWords[pairing.status],
  pairing.reason,
  pairing.proposedAt.toISOString(),
  pairing.activatedAt?.toISOString() ?? "",
  pairing.closedAt?.toISOString() ?? "",
];

const attendanceWords: Record<AttendanceStatus, string> = { present: "present", absent: "absent" };

export const attendanceHeadings = (sessions: readonly { number: number; title: string }[]): string[] => [
  own.email,
  own.name,
  own.role,
  ...sessions.map(({ number, title }) => `Session ${number}: ${title}`),
];

export const attendanceRow = (
  person: AttendanceFacts,
  sessions: readonly { id: string }[],
): WritableCell[] => [
  person.email,
  person.name,
  person.role,
  ...sessions.map(({ id }) => {
    const status = person.sessions[id];
    return status ? attendanceWords[status] : "";
  }),
];

export const answerHeadings = [
  own.email,
  own.name,
  "Prompt",
  "Asked on (UTC)",
  "Answer",
  "Answered on (UTC)",
];

export const answerRow = (answer: AnswerFacts): WritableCell[] => [
  answer.email,
  answer.name,
  answer.prompt,
  answer.askedAt.toISOString(),
  answer.body,
  answer.answeredAt.toISOString(),
];
