import { z } from "zod";
import type { Direction } from "@/lib/programs/rules";
import { minutesSchema } from "@/lib/programs/sessions/schema";

const session = { programId: z.uuid(), programSessionId: z.uuid() };
const item = { ...session, itemId: z.uuid() };
const fields = {
  kind: z.enum(["administration", "question"]),
  text: z
    .string()
    .trim()
    .min(2, "Please write what happens here.")
    .max(400, "Please keep it under 400 characters."),
  minutes: minutesSchema(300),
};

export const addProgramItemSchema = z.object({ ...session, ...fields });
export const editProgramItemSchema = z.object({ ...item, ...fields });
/** A row's small form: the button pressed says what to do with it. */
export const arrangeProgramItemSchema = z.object({
  ...item,
  do: z.enum(["up", "down", "remove", "restore"]),
});

export type AddProgramItem = z.output<typeof addProgramItemSchema>;
export type EditProgramItem = z.output<typeof editProgramItemSchema>;
export type ProgramItemInput = Omit<z.output<typeof arrangeProgramItemSchema>, "do">;
export type MoveProgramItem = ProgramItemInput & { direction: Direction };
