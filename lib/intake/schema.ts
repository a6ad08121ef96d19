import { z } from "zod";
import { zoneSchema } from "@/lib/calendar/zone-list";
import { capacitySchema } from "@/lib/cohorts/schema";
import { cleanCell } from "@/lib/csv/clean";
import { allCells, type Cell, type QuickKey, quickChoices } from "@/lib/intake/hours/rules";
import { isLevel, type Level, MOST_GOALS } from "@/lib/intake/rules";
import { limits } from "@/lib/people/roster/text";
import { topicsIn } from "@/lib/people/rules";
import { shortText } from "@/lib/people/schema";
import { seniorities } from "@/lib/profile/rules";

const cohort = { cohortId: z.uuid() };

/** The name of the field that says how much of a topic. */
export const levelField = (topicId: string): string => `level-${topicId}`;

const levelIn = (said: unknown): Level => {
  const level = Number(said);
  return isLevel(level) ? level : 2;
};

/** Ticked topics, and beside each how much of it; some, where nothing is said. */
export const saveTopicsSchema = z
  .looseObject({ ...cohort, topics: z.array(z.uuid()).max(100).default([]) })
  .transform(({ cohortId, topics, ...rest }) => ({
    cohortId,
    topics: [...new Set(topics)].map((topicId) => ({ topicId, level: levelIn(rest[levelField(topicId)]) })),
  }));

/** "English, Portuguese". */
const languages = z
  .string()
  .default("")
  .transform((said) => topicsIn(said.replace(/[,;]/g, "\n")))
  .pipe(z.array(shortText(60)).max(12, "At most twelve, please."));

export const saveAboutSchema = z.object({
  ...cohort,
  jobFunction: shortText(100).default(""),
  industry: shortText(100).default(""),
  employer: shortText(limits.employer).default(""),
  seniority: z.union([z.literal(""), z.enum(seniorities)]).default(""),
  languages,
  goals: z
    .string()
    .default("")
    .overwrite((said) => cleanCell(said.replaceAll("\r\n", "\n")))
    .pipe(z.string().trim().max(MOST_GOALS, `Please keep it under ${MOST_GOALS} characters.`)),
});

const isCell = (said: string): said is Cell => (allCells as readonly string[]).includes(said);
const isQuick = (said: string): said is QuickKey => quickChoices.some(({ key }) => key === said);

/** Boxes and choices that are not on the page are passed over. */
const only = <T extends string>(fits: (said: string) => said is T) =>
  z
    .array(z.string())
    .max(60)
    .default([])
    .transform((said) => said.filter(fits));

export const saveHoursSchema = z.object({
  ...cohort,
  timeZone: zoneSchema,
  cells: only(isCell),
  quick: only(isQuick),
  was: only(isQuick),
  exact: z
    .enum(["", "yes"])
    .default("")
    .transform((said) => said === "yes"),
  /** Of mentors: how many mentees. */
  capacity: z.union([z.literal("").transform(() => null), capacitySchema]).default(null),
});

export type SaveTopics = z.output<typeof saveTopicsSchema>;
export type SaveAbout = z.output<typeof saveAboutSchema>;
export type SaveHours = z.output<typeof saveHoursSchema>;
