import { z } from "zod";
import { emailSchema } from "@/lib/auth/schema";
import { personNameSchema } from "@/lib/people/schema";

/** The fields every application has; the questions' own (`q-…`) are read with the form they belong to. */
export const applySchema = z.looseObject({
  role: z.enum(["mentor", "mentee"]),
  name: personNameSchema,
  email: emailSchema,
  /** When the form was shown, signed. */
  shown: z.string().max(200).default(""),
  /** A field no person sees. */
  website: z.string().max(2_000).default(""),
});

export const askForLinkSchema = z.object({
  email: emailSchema,
  shown: z.string().max(200).default(""),
  website: z.string().max(2_000).default(""),
});

export const editApplicationSchema = z.looseObject({ name: personNameSchema });

export type Apply = z.output<typeof applySchema>;
export type AskForLink = z.output<typeof askForLinkSchema>;
export type EditApplication = z.output<typeof editApplicationSchema>;
