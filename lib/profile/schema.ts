import { z } from "zod";
import { zoneSchema } from "@/lib/calendar/zone-list";
import { limits, MAX_TOPICS } from "@/lib/people/roster/text";
import { topicsIn } from "@/lib/people/rules";
import { shortText } from "@/lib/people/schema";
import { audiences, seniorities } from "@/lib/profile/rules";

const audience = z.enum(audiences).default("members");

/** One a line. */
const topics = z
  .string()
  .default("")
  .transform(topicsIn)
  .pipe(z.array(shortText(limits.topic)).max(MAX_TOPICS, `At most ${MAX_TOPICS}, please.`));

/** "English, Portuguese". */
const languages = z
  .string()
  .default("")
  .transform((said) => topicsIn(said.replace(/[,;]/g, "\n")))
  .pipe(z.array(shortText(60)).max(12, "At most twelve, please."));

/** Slugs of the organizations that get a copy. */
const also = z.array(z.string().max(60)).max(100).default([]);

export const editProfileSchema = z.object({
  name: shortText(120).min(1, "Please tell people your name."),
  /** Empty: dates are shown in the organization's zone. */
  timeZone: z.union([z.literal("").transform(() => null), zoneSchema]),
  pronouns: shortText(40).default(""),
  languages,
  aboutAudience: audience,
  title: shortText(limits.title).default(""),
  employer: shortText(limits.employer).default(""),
  industry: shortText(100).default(""),
  seniority: z.union([z.literal(""), z.enum(seniorities)]).default(""),
  workAudience: audience,
  offers: topics,
  offersAudience: audience,
  seeks: topics,
  seeksAudience: audience,
  also,
});

/** `also` "yes": the portrait goes to every organization of the person, not only into their own profile. */
export const portraitSchema = z.object({ also: z.literal("yes").optional() });

export type EditProfile = z.output<typeof editProfileSchema>;
