import type { Candidate } from "./row";

/** A row that counts for its address, and the rows of the same address that do not. */
export interface Application {
  counts: Candidate;
  superseded: Candidate[];
}

/**
 * One application per address: the latest by its timestamp, and of equal ones (or where timestamps are missing)
 * the one furthest down in the file. A row without a readable timestamp counts as earlier than one with.
 */
export function latestApplications(candidates: readonly Candidate[]): Map<string, Application> {
  const applications = new Map<string, Application>();
  for (const candidate of candidates) {
    const known = applications.get(candidate.email);
    if (known === undefined) {
      applications.set(candidate.email, { counts: candidate, superseded: [] });
    } else if (instant(candidate) >= instant(known.counts)) {
      known.superseded.push(known.counts);
      known.counts = candidate;
    } else {
      known.superseded.push(candidate);
    }
  }
  return applications;
}

function instant(candidate: Candidate): number {
  return candidate.appliedAt?.getTime() ?? Number.NEGATIVE_INFINITY;
}
