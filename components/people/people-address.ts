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
  add("after", filter.after);
  add("before", filter.before);
  return query.size === 0 ? `${base}/people` : `${base}/people?${query}`;
}

/** Whether anything narrows the list. */
export const isFiltered = ({ search, role, standing, cohortId }: PeopleFilter): boolean =>
  search !== "" || role !== null || standing !== null || cohortId !== null;
