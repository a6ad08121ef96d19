import { z } from "zod";

export const addGuestSchema = z.object({
  sessionId: z.uuid(),
  name: z
    .string()
    .trim()
    .min(1, "Please tell us the guest's name.")
    .max(80, "Please keep it under 80 characters."),
});
export const removeGuestSchema = z.object({ sessionId: z.uuid(), guestId: z.uuid() });

export type AddGuest = z.output<typeof addGuestSchema>;
export type RemoveGuest = z.output<typeof removeGuestSchema>;
