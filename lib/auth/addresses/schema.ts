import { z } from "zod";
import { codeSchema, emailSchema, linkSchema } from "@/lib/auth/schema";

export const addAddressSchema = z.object({ email: emailSchema });

export const askForChangeSchema = z.object({
  wish: z.enum(["primary", "removal"]),
  email: emailSchema,
  /** The mailbox of theirs that the code goes to. */
  sentTo: emailSchema,
});

export const proveByCodeSchema = codeSchema.extend({ proof: z.uuid() });
export const proveByLinkSchema = linkSchema;
export const stopChangeSchema = z.object({ change: z.uuid() });

export type AskForChange = z.output<typeof askForChangeSchema>;
