export type RosterRole = "mentor" | "mentee";

/** An answer for the organizers' eyes, under the heading of its column. One answer per question. */
export interface OrganizerAnswer {
  question: string;
  answer: string;
}

/**
 * One person as an import leaves them in an organization and one of its cohorts: what the Membership and the
 * Participation hold, never what the person says about themselves. What nobody said is an empty text, an empty
 * list or null.
 */
export interface RosterPerson {
  /** As `readEmail` gives it. */
  email: string;
  firstName: string;
  lastName: string;
  /** Never empty. */
  name: string;
  /** Null where the import fills no cohort. */
  role: RosterRole | null;
  employer: string;
  title: string;
  /** Whole years; the lower bound where a range was given. */
  yearsOfExperience: number | null;
  topics: string[];
  /** How many mentees a mentor takes; "default" is the cohort's; null for mentees. */
  capacity: number | "default" | null;
  /** IANA. */
  timeZone: string | null;
  /** An https address of linkedin.com. */
  linkedIn: string;
  organizerOnly: OrganizerAnswer[];
  /** UTC, ISO 8601. */
  appliedAt: string | null;
}

/**
 * What the organization already holds about an address. `role` is null, and `capacity` without meaning, for a
 * member who is not in the cohort. A store that keeps no last name or no time of application leaves them out.
 */
export type ExistingPerson = Omit<RosterPerson, "lastName" | "appliedAt"> & {
  lastName?: string;
  appliedAt?: string | null;
  /** They have said themselves what they are called, so no file changes it. */
  joined?: boolean;
  /** They have said themselves what they do and for whom, or who may know, so no file changes that either. */
  saidWork?: boolean;
  /** What they have left; a file does not bring anybody back. */
  left?: "cohort" | "organization" | null;
  /** A pairing of this cohort depends on their role, or a proposal waits for an answer. */
  paired?: boolean;
};
