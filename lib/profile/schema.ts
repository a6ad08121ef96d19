import { z } from "zod";
import { zoneSchema } from "@/lib/calendar/zone-list";

export const editProfileSchema = z.object({
  name: z
    .string()
    .trim()
    .min(1, "Please tell people your name.")
    .max(120, "Please keep it under 120 characters."),
  /** Empty: dates are shown in the organization's zone. */
  timeZone: z.union([z.literal("").transform(() => null), zoneSchema]),
});

export type EditProfile = z.output<typeof editProfileSchema>;
