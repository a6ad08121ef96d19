import { z } from "zod";
import { auditActions } from "@/lib/audit/rules";
import { shortText } from "@/lib/people/schema";

const day = z.iso.date().nullable().catch(null);
const id = z.uuid().nullable().catch(null);

/** What the address of the audit page says; anything that is no filter is passed over. */
export const auditFilterSchema = z.object({
  /** Words of a name. */
  search: shortText(100).catch(""),
  /** Exactly this person. */
  actorId: id,
  action: z.enum(auditActions).nullable().catch(null),
  /** A kind of thing, by the name of its table. */
  subjectType: z
    .string()
    .regex(/^[A-Za-z]{1,40}$/)
    .nullable()
    .catch(null),
  /** Exactly this thing. */
  subjectId: id,
  /** First and last day, in the reader's zone. */
  from: day,
  to: day,
  /** The event a page begins behind (older ones follow), or ends before. */
  after: id,
  before: id,
});

export type AuditFilter = z.output<typeof auditFilterSchema>;
