import { z } from "zod";
import type { RecapChangeKind } from "@/lib/db/generated/enums";

const place = z.object({
  id: z.uuid(),
  position: z.number().int(),
  included: z.boolean(),
  highlighted: z.boolean(),
  mergedIntoId: z.uuid().nullable(),
});

/** What stood before a change: what an undo puts back. */
export const beforeSchema = z.object({
  head: z.object({ title: z.string(), intro: z.string(), byline: z.string().optional() }).optional(),
  text: z.string().optional(),
  arranged: z.boolean().optional(),
  places: z.array(place).optional(),
});

export type Before = z.output<typeof beforeSchema>;

const words: Record<RecapChangeKind, string> = {
  head: "the new title and introduction",
  words: "the rewording",
  order: "the new order",
  included: "leaving out or taking in",
  highlight: "the highlight",
  merge: "the merging",
  split: "the taking apart",
  written: "the new point",
};

/** A change after "Undo": "Undo the merging". */
export const sayChange = (kind: RecapChangeKind): string => words[kind];
