import { z } from "zod";

const prompt = { programId: z.uuid(), promptId: z.uuid() };
const fields = {
  /** Position of the session it follows, from 1. */
  afterSession: z.coerce.number<string>("Please choose a session.").int().min(1, "Please choose a session."),
  text: z
    .string()
    .trim()
    .min(5, "Please write what you would like people to think about.")
    .max(600, "Please keep it under 600 characters."),
  audience: z.enum(["mentor", "group", "cohort"]),
};

export const addProgramPromptSchema = z.object({ programId: z.uuid(), ...fields });
export const editProgramPromptSchema = z.object({ ...prompt, ...fields });
/** A row's small form: the button pressed says what to do with it. */
export const arrangeProgramPromptSchema = z.object({ ...prompt, do: z.enum(["remove", "restore"]) });

export type AddProgramPrompt = z.output<typeof addProgramPromptSchema>;
export type EditProgramPrompt = z.output<typeof editProgramPromptSchema>;
export type ProgramPromptInput = Omit<z.output<typeof arrangeProgramPromptSchema>, "do">;
