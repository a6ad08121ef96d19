/** How far along somebody is, from the first years to the top of the house; the order is the order of choosing. */
export const seniorities = ["early", "established", "senior", "lead", "executive"] as const;
export type Seniority = (typeof seniorities)[number];

export const seniorityWords: Record<Seniority, string> = {
  early: "In my first years",
  established: "Some years in",
  senior: "Senior",
  lead: "Leading people",
  executive: "Executive",
};

/** What it is called; "" for nothing said. */
export const seniorityLabel = (said: string): string =>
  said in seniorityWords ? seniorityWords[said as Seniority] : "";

/** Who may see a part of a profile, from most to fewest. */
export const audiences = ["members", "cohorts", "organizers"] as const;
export type Audience = (typeof audiences)[number];

export const audienceWords: Record<Audience, string> = {
  members: "All members",
  cohorts: "People of my cohorts, and organizers",
  organizers: "Organizers only",
};
