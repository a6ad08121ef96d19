import type { ArchivedTable } from "@/lib/own-data/collecting/queries";

/** Everything about one person, as it was read. */
export type Everything = {
  /** Who it is about, to be shown. */
  name: string;
  madeAt: Date;
  /** IANA zone the person reads dates in. */
  timeZone: string;
  you: ArchivedTable[];
  organizations: { name: string; slug: string; left: boolean; tables: ArchivedTable[] }[];
};
