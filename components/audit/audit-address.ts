import type { AuditFilter } from "@/lib/audit/schema";

type Query = Record<string, string | string[] | undefined>;
const first = (value: string | string[] | undefined): string | null =>
  (Array.isArray(value) ? value[0] : value) || null;

/** The names of the filters in an address. */
const names: Readonly<Record<keyof AuditFilter, string>> = {
  search: "q",
  actorId: "person",
  action: "action",
  subjectType: "kind",
  subjectId: "thing",
  from: "from",
  to: "to",
  after: "after",
  before: "before",
};

/** The filter as an address says it, to be parsed by auditFilterSchema. */
export const auditFilterIn = (query: Query): Record<string, string | null> =>
  Object.fromEntries(
    Object.entries(names).map(([field, name]) => [
      field,
      first(query[name]) ?? (field === "search" ? "" : null),
    ]),
  );

/** The address of the events that fit; `path` is the page's or the file's. */
export function auditHref(path: string, filter: Partial<AuditFilter>): string {
  const query = new URLSearchParams();
  for (const [field, name] of Object.entries(names)) {
    const value = filter[field as keyof AuditFilter];
    if (value) query.set(name, value);
  }
  return query.size === 0 ? path : `${path}?${query}`;
}

/** Whether anything narrows the list. */
export const isAuditFiltered = ({ after: _, before: __, ...filter }: AuditFilter): boolean =>
  Object.values(filter).some(Boolean);
