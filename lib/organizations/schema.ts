import { z } from "zod";
import { zoneSchema } from "@/lib/calendar/zone-list";
import { accentReadable, slugReserved } from "@/lib/organizations/rules";

const nameSchema = z
  .string()
  .trim()
  .min(2, "Please give it a name.")
  .max(80, "Please keep it under 80 characters.");

const accentSchema = z
  .string()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/, "Please choose a color.")
  .refine(accentReadable, "White text cannot be read on this color. Please choose a darker one.");

const slugSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])$/, "Two to forty letters, digits and dashes, please.")
  .refine(
    (slug) => !slugReserved(slug),
    "This address is kept for the service itself. Please choose another.",
  );

export const createOrganizationSchema = z.object({
  name: nameSchema,
  slug: slugSchema,
  yourName: z
    .string()
    .trim()
    .min(1, "Please tell people your name.")
    .max(120, "Please keep it under 120 characters."),
  accent: accentSchema,
  timeZone: zoneSchema,
});

export const editOrganizationSchema = z.object({
  name: nameSchema,
  accent: accentSchema,
  timeZone: zoneSchema,
});

export type CreateOrganization = z.output<typeof createOrganizationSchema>;
export type EditOrganization = z.output<typeof editOrganizationSchema>;
