import { z } from "zod";

export const pairingWaySchema = z.object({
  cohortId: z.uuid(),
  way: z.enum(["organizer", "asking", "approval"], "Please choose how pairs are made."),
});
export type ChoosePairingWay = z.output<typeof pairingWaySchema>;
