import type { PeopleFilter } from "@/lib/people/schema";

export type Asked = Pick<PeopleFilter, "search"> &
  Partial<Pick<PeopleFilter, "industry" | "seniority" | "language" | "offer">>;

/** Whether there is anything to look for in names and profiles. */
export const asksFor = ({ search, industry, seniority, language, offer }: Asked): boolean =>
  [search, industry, seniority, language, offer].some(Boolean);
