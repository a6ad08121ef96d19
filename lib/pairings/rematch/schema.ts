import { z } from "zod";

export const wishRematchSchema = z.object({
  participationId: z.uuid(),
  wanted: z.enum(["yes", "no"], "Please choose one.").transform((said) => said === "yes"),
});
export type WishRematch = z.output<typeof wishRematchSchema>;
