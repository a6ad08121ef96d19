import { z } from "zod";

export const handOverSchema = z.object({
  membershipId: z.uuid("Please choose who takes over."),
  /** What the person who hands over is afterwards. */
  stay: z.enum(["owner", "organizer", "member"]),
});

export type HandOver = z.output<typeof handOverSchema>;
