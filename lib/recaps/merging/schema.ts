import { z } from "zod";

const sessionId = z.uuid();
const lineIds = z
  .array(z.uuid(), "Please choose two points or more.")
  .min(2, "Please choose two points or more.")
  .max(40, "At most 40 at a time.");
/** What one button sends: ids with a space between them. */
const spaced = z
  .string()
  .transform((ids) => ids.split(" "))
  .pipe(lineIds);

/** Points ticked one by one. */
export const mergeLinesSchema = z.object({ sessionId, lineIds });

/** Which button was pressed says the wish; its value is the line, or the lines. */
export const lineWishSchema = z.union([
  z
    .object({ sessionId, merge: spaced })
    .transform((sent) => ({ ...of(sent), wish: "merge" as const, lineIds: sent.merge })),
  z
    .object({ sessionId, apart: spaced })
    .transform((sent) => ({ ...of(sent), wish: "apart" as const, lineIds: sent.apart })),
  z
    .object({ sessionId, split: z.uuid() })
    .transform((sent) => ({ ...of(sent), wish: "split" as const, lineId: sent.split })),
  z.object({ sessionId, highlight: z.uuid() }).transform((sent) => ({
    ...of(sent),
    wish: "highlight" as const,
    lineId: sent.highlight,
    highlighted: true,
  })),
  z.object({ sessionId, plain: z.uuid() }).transform((sent) => ({
    ...of(sent),
    wish: "highlight" as const,
    lineId: sent.plain,
    highlighted: false,
  })),
]);

const of = ({ sessionId }: { sessionId: string }) => ({ sessionId });

export type MergeLines = z.output<typeof mergeLinesSchema>;
export type SplitLine = { sessionId: string; lineId: string };
export type HighlightLine = SplitLine & { highlighted: boolean };
