import { z } from "zod";
import type { Direction } from "@/lib/programs/rules";

/** Minutes typed into a form, 1 to `max`. */
export const minutesSchema = (max: number) =>
  z.coerce
    .number<string>("How many minutes?")
    .int("Whole minutes, please.")
    .min(1, "At least one minute.")
    .max(max, `At most ${max} minutes.`);

const fields = {
  title: z
    .string()
    .trim()
    .min(2, "Please give the session a title.")
    .max(120, "Please keep it under 120 characters."),
  minutes: minutesSchema(600),
};
const session = { programId: z.uuid(), programSessionId: z.uuid() };

export const addProgramSessionSchema = z.object({ programId: z.uuid(), ...fields });
export const editProgramSessionSchema = z.object({ ...session, ...fields });
/** A row's small form: the button pressed says what to do with it. */
export const arrangeProgramSessionSchema = z.object({
  ...session,
  do: z.enum(["up", "down", "remove", "restore"]),
});

export type AddProgramSession = z.output<typeof addProgramSessionSchema>;
export type EditProgramSession = z.output<typeof editProgramSessionSchema>;
export type ProgramSessionInput = Omit<z.output<typeof arrangeProgramSessionSchema>, "do">;
export type MoveProgramSession = ProgramSessionInput & { direction: Direction };
