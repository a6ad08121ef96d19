import { z } from "zod";

const session = { sessionId: z.uuid() };
const item = { ...session, itemId: z.uuid() };

const itemFields = {
  kind: z.enum(["administration", "question"], "Is it administration or a question?"),
  text: z
    .string()
    .trim()
    .min(2, "Please write what happens here.")
    .max(400, "Please keep it under 400 characters."),
  minutes: z.coerce
    .number<string>("How many minutes?")
    .int("Whole minutes, please.")
    .min(1, "At least one minute.")
    .max(300, "At most 300 minutes."),
};

export const addAgendaItemSchema = z.object({
  ...session,
  ...itemFields,
  /** Where it goes, counted from 1; last where it is left out. */
  position: z.coerce.number<string>().int().min(1).max(200).optional(),
});
export const editAgendaItemSchema = z.object({ ...item, ...itemFields });
const agendaItemSchema = z.object(item);
const moveAgendaItemSchema = z.object({ ...item, direction: z.enum(["up", "down"]) });
/** One small form per row; its buttons say what to do. */
export const arrangeAgendaItemSchema = z.object({ ...item, do: z.enum(["up", "down", "remove"]) });

export type AddAgendaItem = z.output<typeof addAgendaItemSchema>;
export type EditAgendaItem = z.output<typeof editAgendaItemSchema>;
export type AgendaItemId = z.output<typeof agendaItemSchema>;
export type MoveAgendaItem = z.output<typeof moveAgendaItemSchema>;
