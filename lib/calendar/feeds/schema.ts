import { z } from "zod";

export const noFieldsSchema = z.object({});
export const cohortFeedSchema = z.object({ cohortId: z.uuid() });

export type CohortFeed = z.output<typeof cohortFeedSchema>;
