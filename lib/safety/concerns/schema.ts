import { z } from "zod";
import { ConcernKind } from "@/lib/db/generated/enums";

const words = (most: number) =>
  z
    .string()
    .trim()
    .min(1, "Please write something first.")
    .max(most, `Please keep it under ${most.toLocaleString("en")} characters.`);

/** What a concern is about, as an address says it: "point:<id>". */
export const aboutSchema = z.string().transform((value, check) => {
  const [kind, id] = value.split(":");
  const parsed = z.object({ kind: z.enum(ConcernKind), id: z.uuid() }).safeParse({ kind, id });
  if (parsed.success) return parsed.data;
  check.addIssue({ code: "custom", message: "Please say what it is about." });
  return z.NEVER;
});

export const raiseConcernSchema = z.object({ about: aboutSchema, text: words(5_000) });
export const concernIdSchema = z.object({ concernId: z.uuid() });
export const concernWordsSchema = z.object({ concernId: z.uuid(), body: words(5_000) });

export type About = z.output<typeof aboutSchema>;
export type RaiseConcern = z.output<typeof raiseConcernSchema>;
export type ConcernId = z.output<typeof concernIdSchema>;
export type ConcernWords = z.output<typeof concernWordsSchema>;
