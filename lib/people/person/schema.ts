import { z } from "zod";
import { emailSchema } from "@/lib/auth/schema";
import { zoneSchema } from "@/lib/calendar/zone-list";
import { readLinkedIn } from "@/lib/people/roster/linked-in";
import { limits, MAX_TOPICS } from "@/lib/people/roster/text";
import { topicsIn } from "@/lib/people/rules";
import { personNameSchema, shortText } from "@/lib/people/schema";

const empty = z.literal("").transform(() => null);

export const editPersonSchema = z.object({
  membershipId: z.uuid(),
  name: personNameSchema,
  firstName: shortText(limits.name),
  /** Missing where the form does not offer it: the address of somebody who has joined is theirs. */
  email: emailSchema.nullable().default(null),
  title: shortText(limits.title),
  employer: shortText(limits.employer),
  yearsOfExperience: z.union([
    empty,
    z.coerce
      .number<string>("Whole years, please.")
      .int("Whole years, please.")
      .min(0, "Zero or more.")
      .max(80, "At most 80."),
  ]),
  topics: z
    .string()
    .transform(topicsIn)
    .pipe(z.array(shortText(limits.topic)).max(MAX_TOPICS, `At most ${MAX_TOPICS} topics, please.`)),
  timeZone: z.union([empty, zoneSchema]),
  linkedIn: z
    .string()
    .trim()
    .refine(
      (said) => said === "" || readLinkedIn(said) !== null,
      "This does not look like a LinkedIn address.",
    )
    .transform((said) => readLinkedIn(said) ?? ""),
});

export type EditPerson = z.output<typeof editPersonSchema>;
