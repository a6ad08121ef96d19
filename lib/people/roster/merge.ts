import type { ExistingPerson, OrganizerAnswer, RosterPerson, RosterRole } from "./person";
import type { Candidate } from "./row";

/**
 * The person as an import of this row leaves them: what the row says, over what is known already. An empty cell
 * erases nothing, and a mentor who is in the cohort with some capacity keeps it where the row leaves it to the
 * default. What somebody who has joined is called is theirs to say, and so is
 * what they do, once they have.
 */
export function mergePerson(
  candidate: Candidate,
  role: RosterRole | null,
  existing: ExistingPerson | undefined,
): RosterPerson {
  const { email } = candidate;
  const names = existing?.joined ? null : candidate.names;
  // The same name again says nothing new about how it is split.
  const known = candidate.namesSplit && names?.name === existing?.name;
  const work = existing?.saidWork ? null : candidate;
  return {
    email,
    firstName: (known ? existing?.firstName : names?.firstName) ?? existing?.firstName ?? "",
    lastName: names?.lastName ?? existing?.lastName ?? "",
    name: names?.name ?? existing?.name ?? nameFromAddress(email),
    role,
    employer: work?.employer || (existing?.employer ?? ""),
    title: work?.title || (existing?.title ?? ""),
    yearsOfExperience: candidate.yearsOfExperience ?? existing?.yearsOfExperience ?? null,
    topics: candidate.topics.length > 0 ? candidate.topics : (existing?.topics ?? []),
    capacity: role === "mentor" ? mentorCapacity(candidate, existing) : null,
    timeZone: candidate.timeZone ?? existing?.timeZone ?? null,
    linkedIn: candidate.linkedIn || (existing?.linkedIn ?? ""),
    organizerOnly: mergeAnswers(existing?.organizerOnly ?? [], candidate.organizerOnly),
    appliedAt: candidate.appliedAt?.toISOString() ?? existing?.appliedAt ?? null,
  };
}

function mentorCapacity(candidate: Candidate, existing: ExistingPerson | undefined): number | "default" {
  if (typeof candidate.capacity === "number") return candidate.capacity;
  return (existing?.role === "mentor" ? existing.capacity : null) ?? "default";
}

function mergeAnswers(
  known: readonly OrganizerAnswer[],
  said: readonly OrganizerAnswer[],
): OrganizerAnswer[] {
  const answers = new Map([...known, ...said].map(({ question, answer }) => [question, answer]));
  return [...answers].map(([question, answer]) => ({ question, answer }));
}

function nameFromAddress(email: string): string {
  return email.slice(0, email.lastIndexOf("@"));
}
