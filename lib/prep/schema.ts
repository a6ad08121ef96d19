import { z } from "zod";

const line = z.string().trim().max(4_000, "Please keep it under 4,000 characters.").default("");
const lines = { asks: line, moved: line, challenge: line };

/** What is prepared for, as one hidden field: "session:<id>", or "meeting:<id>" for one to one. */
const gatheringSchema = z.string().transform((value, check) => {
  const [kind, id] = value.split(":");
  const parsed = z.object({ kind: z.enum(["session", "meeting"]), id: z.uuid() }).safeParse({ kind, id });
  if (parsed.success) return parsed.data;
  check.addIssue({ code: "custom", message: "This belongs to no date. Please open the page again." });
  return z.NEVER;
});
export type GatheringId = z.output<typeof gatheringSchema>;

export const savePrepSchema = z.object({ gathering: gatheringSchema, ...lines });
export type SavePrep = z.output<typeof savePrepSchema>;

export const sharePrepSchema = z.object({
  gathering: gatheringSchema,
  ...lines,
  /** Members who read it: exactly these. None is fine. */
  readers: z.array(z.uuid()).max(60).default([]),
});
export type SharePrep = z.output<typeof sharePrepSchema>;
