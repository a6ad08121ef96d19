import { z } from "zod";

const markdown = z.string().trim().max(10_000, "At most 10,000 characters.").default("");

export const editPublicPageSchema = z.object({
  programId: z.uuid(),
  slug: z
    .string()
    .trim()
    .toLowerCase()
    .min(2, "At least two characters.")
    .max(60, "At most 60 characters.")
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Small letters, digits and single hyphens, please."),
  story: markdown,
  askedOfMentors: markdown,
  askedOfMentees: markdown,
  findable: z
    .literal("yes")
    .optional()
    .transform((yes) => yes === "yes"),
});

export type EditPublicPage = z.output<typeof editPublicPageSchema>;
