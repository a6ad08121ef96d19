import { z } from "zod";
import { groupSizes } from "@/lib/programs/rules";
import { templateKeys } from "@/lib/programs/templates/catalog";

export const programNameSchema = z
  .string()
  .trim()
  .min(2, "Please give it a name.")
  .max(80, "Please keep it under 80 characters.");

export const groupSizeSchema = z.coerce
  .number()
  .refine((size) => groupSizes.some((known) => known === size), "Groups aim at four or six.");

export const mentorsPerGroupSchema = z.coerce
  .number<string>("How many mentors sit in a group?")
  .int("How many mentors sit in a group?")
  .min(0, "None, or more.")
  .max(3, "At most three mentors, so that mentees get to speak.");

// Forms send line ends as CRLF; kept as they are, every save would look like a change of the text people accepted.
const conductText = (max: number) =>
  z
    .string()
    .overwrite((text) => text.replaceAll("\r\n", "\n"))
    .trim()
    .min(20, "Please write at least a sentence: people are asked to accept it.")
    .max(max, `Please keep it under ${max.toLocaleString("en-US")} characters.`);

export const createProgramSchema = z.object({
  name: programNameSchema,
  template: z.union([z.enum(templateKeys), z.uuid()], "Please choose a template.").optional(),
});

export const saveAsTemplateSchema = z.object({ programId: z.uuid(), name: programNameSchema });

export const editProgramSchema = z.object({
  programId: z.uuid(),
  name: programNameSchema,
  summary: z.string().trim().max(600, "Please keep it under 600 characters."),
  groupSize: groupSizeSchema,
  mentorsPerGroup: mentorsPerGroupSchema,
});

export const editConductSchema = z.object({
  programId: z.uuid(),
  codeOfConduct: conductText(8_000),
  confidentialityRule: conductText(4_000),
});

export const programIdSchema = z.object({ programId: z.uuid() });

export type CreateProgram = z.output<typeof createProgramSchema>;
export type SaveAsTemplate = z.output<typeof saveAsTemplateSchema>;
export type EditProgram = z.output<typeof editProgramSchema>;
export type EditConduct = z.output<typeof editConductSchema>;
export type ProgramId = z.output<typeof programIdSchema>;
