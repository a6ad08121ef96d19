import { z } from "zod";
import { emailSchema } from "@/lib/auth/schema";
import { pointText } from "@/lib/recaps/schema";

/** A stranger's name, where they want to be named; one line. */
const name = z
  .string()
  .max(160, "At most 160 characters.")
  .transform((typed) => typed.replace(/\s+/g, " ").trim())
  .default("");

export const sendAdditionSchema = z.object({
  /** Missing: to a collection as a whole. */
  agendaItemId: z.uuid().optional(),
  text: pointText,
  name,
  email: z.union([z.literal(""), emailSchema]).default(""),
  /** The signed field of the form, and the work done for it. */
  form: z.string().max(300).default(""),
  work: z.string().max(20).default(""),
  /** A field no person sees. */
  website: z.string().max(2_000).default(""),
});

export const creditAdditionSchema = z.object({ name });

export type SendAddition = z.output<typeof sendAdditionSchema>;
export type CreditAddition = z.output<typeof creditAdditionSchema>;
