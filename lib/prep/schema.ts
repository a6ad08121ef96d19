import { z } from "zod";

const line = z.string().trim().max(4_000, "Please keep it under 4,000 characters.").default("");
const lines = { asks: line, moved: line, challenge: line };

export const savePrepSchema = z.object({ sessionId: z.uuid(), ...lines });
export type SavePrep = z.output<typeof savePrepSchema>;

export const sharePrepSchema = z.object({
  sessionId: z.uuid(),
  ...lines,
  /** Members who read it: exactly these. None is fine. */
  readers: z.array(z.uuid()).max(60).default([]),
});
export type SharePrep = z.output<typeof sharePrepSchema>;
