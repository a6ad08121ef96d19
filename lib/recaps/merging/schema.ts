import { z } from "zod";

export const mergeLinesSchema = z.object({
  sessionId: z.uuid(),
  lineIds: z
    .preprocess((ids) => (typeof ids === "string" ? ids.split(" ") : ids), z.array(z.uuid()))
    .pipe(z.array(z.uuid()).min(2, "Please choose two points or more.").max(40, "At most 40 at a time.")),
});

export const splitLineSchema = z.object({ sessionId: z.uuid(), lineId: z.uuid() });

export const highlightLineSchema = splitLineSchema.extend({ highlighted: z.stringbool() });

export type MergeLines = z.output<typeof mergeLinesSchema>;
export type SplitLine = z.output<typeof splitLineSchema>;
export type HighlightLine = z.output<typeof highlightLineSchema>;
