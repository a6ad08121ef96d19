import { z } from "zod";

export const addObserverSchema = z.object({
  sessionId: z.uuid(),
  name: z
    .string()
    .trim()
    .min(1, "Please tell us the observer's name.")
    .max(80, "Please keep it under 80 characters."),
});
export const observerSchema = z.object({ sessionId: z.uuid(), observerId: z.uuid() });

export type AddObserver = z.output<typeof addObserverSchema>;
export type ObserverInput = z.output<typeof observerSchema>;
