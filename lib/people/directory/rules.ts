import type { PeopleFilter } from "@/lib/people/schema";

export type Asked = Pick<PeopleFilter, "search"> &
  Partial<Pick<PeopleFilter, "industry" | "seniority" | "language" | "offer">>;

/** Whether there is anything to look for in names and profiles. */
export const asksFor = ({ search, industry, seniority, language, offer }: Asked): boolean =>
  [search, industry, seniority, language, offer].some(Boolean);

/** Whether words are all that is asked: what else narrows the list would make a full page of it a part of one. */
export const asksForWordsAlone = ({ search, role, standing, cohortId, ...profile }: PeopleFilter): boolean =>
  search !== "" &&
  !role &&
  !standing &&
  !cohortId &&
  !profile.industry &&
  !profile.seniority &&
  !profile.language &&
  !profile.offer;
