/** What a column of a roster may hold. */
export const rosterFields = [
  "email",
  "firstName",
  "lastName",
  "fullName",
  "role",
  "employer",
  "title",
  "yearsOfExperience",
  "topics",
  "capacity",
  "timeZone",
  "linkedIn",
  "timestamp",
  "organizerOnly",
] as const;

export type RosterField = (typeof rosterFields)[number];

/** Any number of columns may hold answers for organizers; every other field is in one column at most. */
export type SingleField = Exclude<RosterField, "organizerOnly">;

/** What may be chosen for a column. */
export const columnChoices = [...rosterFields, "ignore"] as const;

export type ColumnChoice = (typeof columnChoices)[number];

/** One choice per column, in the order of the table's headings. */
export type ColumnMapping = readonly ColumnChoice[];

/** How a choice is called on the screen. */
export const columnLabels: Readonly<Record<ColumnChoice, string>> = {
  email: "Email address",
  firstName: "First name",
  lastName: "Last name",
  fullName: "Full name",
  role: "Mentor or mentee",
  employer: "Employer",
  title: "Job title",
  yearsOfExperience: "Years of experience",
  topics: "Topics",
  capacity: "How many mentees",
  timeZone: "Time zone",
  linkedIn: "LinkedIn profile",
  timestamp: "When they applied",
  organizerOnly: "For organizers only",
  ignore: "Leave out",
};
