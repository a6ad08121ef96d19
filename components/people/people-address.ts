import type { PeopleFilter } from "@/lib/people/schema";

type Query = Record<string, string | string[] | undefined>;
const first = (value: string | string[] | undefined): string | null =>
  (Array.isArray(value) ? value[0] : value) || null;

/** The filter of the list of people as its address says it, to be parsed by peopleFilterSchema. */
export const filterIn = (query: Query) => ({
  search: first(query.q) ?? "",
  role: first(query.role),
  standing: first(query.standing),
  cohortId: first(query.cohort),
  industry: first(query.industry) ?? "",
  seniority: first(query.seniority) ?? "",
  language: first(query.language) ?? "",
  offer: first(query.offer) ?? "",
  after: first(query.after),
  before: first(query.before),
});

/** The address of the list of people with this filter. */
export function peopleHref(base: string, filter: Partial<PeopleFilter>): string {
  const query = new URLSearchParams();
  const add = (name: string, value: string | null | undefined) => value && query.set(name, value);
  add("q", filter.search);
  add("role", filter.role);
  add("cohort", filter.cohortId);
  add("standing", filter.standing);
  add("industry", filter.industry);
  add("seniority", filter.seniority);
  add("language", filter.language);
  add("offer", filter.offer);
  add("after", filter.after);
  add("before", filter.before);
  return query.size === 0 ? `${base}/people` : `${base}/people?${query}`;
}

/** Whether anything narrows the list. */
export const isFiltered = (filter: PeopleFilter): boolean => filter.search !== "" || isNarrowed(filter);

/** Whether anything but a search does. */
export const isNarrowed = ({ role, standing, cohortId, ...said }: PeopleFilter): boolean =>
  [role, standing, cohortId, said.industry, said.seniority, said.language, said.offer].some(Boolean);
