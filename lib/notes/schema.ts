import { z } from "zod";
import { NoteAudience } from "@/lib/db/generated/enums";

const body = z
  .string()
  .trim()
  .min(1, "Please write something first.")
  .max(20_000, "Please keep it under 20,000 characters.");

/**
 * Who reads a note, as one choice of a form: "me", "group", "cohort", "public", or "pairing:<id>" for one of the author's own
 * pairings.
 */
const readersSchema = z.string().transform((value, check) => {
  const [audience, pairingId] = value.split(":");
  const parsed = z.object({ audience: z.enum(NoteAudience), pairingId: z.uuid().nullable() }).safeParse({
    audience,
    pairingId: pairingId ?? null,
  });
  const whole = parsed.success && (parsed.data.audience === "pairing") === (parsed.data.pairingId !== null);
  if (parsed.success && whole) return parsed.data;
  check.addIssue({ code: "custom", message: "Please choose who may read this." });
  return z.NEVER;
});

export const postNoteSchema = z.object({ sessionId: z.uuid(), readers: readersSchema, body });

export const editNoteSchema = z.object({ noteId: z.uuid(), readers: readersSchema, body });

export const noteIdSchema = z.object({ noteId: z.uuid() });

export type PostNote = z.output<typeof postNoteSchema>;
export type EditNote = z.output<typeof editNoteSchema>;
export type NoteId = z.output<typeof noteIdSchema>;
