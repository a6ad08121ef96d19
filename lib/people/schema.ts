import { z } from "zod";
import { cleanCell } from "@/lib/csv/clean";
import { limits } from "@/lib/people/roster/text";
import { standings } from "@/lib/people/rules";

/** A text of at most `max` characters, without blanks around it and signs that nobody sees. */
export const shortText = (max: number) =>
  z.string().overwrite(cleanCell).trim().max(max, `Please keep it under ${max} characters.`);

export const personNameSchema = shortText(2 * limits.name).min(1, "Please give a name.");

/** What the address bar of the list of people says; anything that is no filter is passed over. */
export const peopleFilterSchema = z.object({
  search: shortText(100).catch(""),
  role: z.enum(["mentor", "mentee", "organizer"]).nullable().catch(null),
  standing: z.enum(standings).nullable().catch(null),
  cohortId: z.uuid().nullable().catch(null),
  /** What people say about themselves, as far as the reader may see it. */
  industry: shortText(100).catch(""),
  seniority: z.string().max(40).catch(""),
  language: shortText(60).catch(""),
  offer: shortText(80).catch(""),
  /** The person a page begins behind, or ends before. */
  after: z.uuid().nullable().catch(null),
  before: z.uuid().nullable().catch(null),
});

export const membershipIdSchema = z.object({ membershipId: z.uuid() });

export type PeopleFilter = z.output<typeof peopleFilterSchema>;
export type MembershipId = z.output<typeof membershipIdSchema>;
