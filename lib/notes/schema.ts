import { z } from "zod";
import { NoteAudience } from "@/lib/db/generated/enums";

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Please keep it under ${most.toLocaleString("en-US")} characters.`)
    .default("");

/** The three lines of a note: what was spoken about, what the author would try, what they promised. One of them is enough. */
const lines = { body: line(20_000), advice: line(2_000), promise: line(2_000) };
const saysSomething = (note: NoteLines) => note.body !== "" || note.advice !== "" || note.promise !== "";
const silence = {
  path: ["body"],
  message: "Please write something first: one of the three lines is enough.",
};

/** What a note is about, as one hidden field: "session:<id>", "meeting:<id>" for one to one, or "pairing:<id>" for what two have between them. */
const aboutSchema = z.string().transform((value, check) => {
  const [kind, id] = value.split(":");
  const parsed = z
    .object({ kind: z.enum(["session", "meeting", "pairing"]), id: z.uuid() })
    .safeParse({ kind, id });
  if (parsed.success) return parsed.data;
  check.addIssue({ code: "custom", message: "This note has no place. Please open the page again." });
  return z.NEVER;
});

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

export const postNoteSchema = z
  .object({ about: aboutSchema, readers: readersSchema, ...lines })
  .refine(saysSomething, silence);

export const editNoteSchema = z
  .object({ noteId: z.uuid(), readers: readersSchema, ...lines })
  .refine(saysSomething, silence);

export const noteIdSchema = z.object({ noteId: z.uuid() });

export type NoteAbout = z.output<typeof aboutSchema>;
/** The three lines of a note; a caller may leave out what is empty. */
export type NoteLines = { body: string; advice: string; promise: string };
type Readers = z.output<typeof readersSchema>;
export type PostNote = { about: NoteAbout; readers: Readers } & Partial<NoteLines>;
export type EditNote = { noteId: string; readers: Readers } & Partial<NoteLines>;
export type NoteId = z.output<typeof noteIdSchema>;
