import { z } from "zod";
import { codeSchema } from "@/lib/auth/schema";

/** Forms that say no more than that their button was pressed. */
export const pressedSchema = z.object({});

export const confirmDeletionSchema = codeSchema;
export type ConfirmDeletion = z.output<typeof confirmDeletionSchema>;
