import { z } from "zod";
import { providerIds } from "@/lib/auth/methods";

const domainsSchema = z
  .string()
  .transform((text) => [
    ...new Set(
      text
        .toLowerCase()
        .normalize("NFC")
        .split(/[\s,;]+/)
        .map((domain) => domain.replace(/^@/, ""))
        .filter((domain) => domain !== ""),
    ),
  ])
  .pipe(
    z
      .array(
        z
          .string()
          .max(253, "A domain has at most 253 characters.")
          .regex(/^(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+\p{L}[\p{L}\d-]*$/u, {
            error: ({ input }) => `“${input}” does not look like a mail domain.`,
          }),
      )
      .max(50, "Fifty domains at most, please."),
  );

export const changeSignInRulesSchema = z
  .object({
    methods: z.array(z.enum(["mail", ...providerIds])).default([]),
    domains: domainsSchema,
  })
  .refine(({ methods }) => methods.length > 0, {
    path: ["methods"],
    message: "Please leave at least one way to sign in.",
  });

export type ChangeSignInRules = z.output<typeof changeSignInRulesSchema>;
