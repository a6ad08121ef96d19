import { columnLabels } from "./fields";
import type { ExistingPerson, OrganizerAnswer, RosterPerson } from "./person";

/** One thing an import would change about somebody, as texts for the screen; "" is nothing at all. */
export interface RosterChange {
  field: keyof RosterPerson;
  /** What is changed: "Employer", or the question for an answer kept for the organizers. */
  label: string;
  from: string;
  to: string;
}

/**
 * What is different after an import. When somebody applied is not compared: the same answers sent again change
 * nothing.
 */
export function changesBetween(before: ExistingPerson, after: RosterPerson): RosterChange[] {
  const pairs: [field: keyof RosterPerson, label: string, from: string, to: string][] = [
    ["name", "Name", before.name, after.name],
    ["role", columnLabels.role, before.role ?? "not in this cohort", after.role ?? "not in this cohort"],
    ["employer", columnLabels.employer, before.employer, after.employer],
    ["title", columnLabels.title, before.title, after.title],
    [
      "yearsOfExperience",
      columnLabels.yearsOfExperience,
      shown(before.yearsOfExperience),
      shown(after.yearsOfExperience),
    ],
    ["topics", columnLabels.topics, before.topics.join(", "), after.topics.join(", ")],
    ["timeZone", columnLabels.timeZone, before.timeZone ?? "", after.timeZone ?? ""],
    ["linkedIn", columnLabels.linkedIn, before.linkedIn, after.linkedIn],
  ];
  if (before.role === after.role) {
    pairs.push(["capacity", columnLabels.capacity, shownCapacity(before), shownCapacity(after)]);
  }
  if (before.name === after.name)
    pairs.push(["firstName", columnLabels.firstName, before.firstName, after.firstName]);
  return [
    ...pairs
      .filter(([, , from, to]) => from !== to)
      .map(([field, label, from, to]) => ({ field, label, from, to })),
    ...answerChanges(before.organizerOnly, after.organizerOnly),
  ];
}

function answerChanges(
  before: readonly OrganizerAnswer[],
  after: readonly OrganizerAnswer[],
): RosterChange[] {
  const known = new Map(before.map(({ question, answer }) => [question, answer]));
  return after
    .map(({ question, answer }) => ({ question, from: known.get(question) ?? "", to: answer }))
    .filter(({ from, to }) => from !== to)
    .map(({ question, from, to }) => ({ field: "organizerOnly", label: question, from, to }));
}

function shown(value: number | null): string {
  return value === null ? "" : String(value);
}

function shownCapacity({ role, capacity }: Pick<ExistingPerson, "role" | "capacity">): string {
  if (role !== "mentor") return "";
  return typeof capacity === "number" ? String(capacity) : "the cohort’s default";
}
