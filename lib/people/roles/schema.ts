import { z } from "zod";

export const changeRoleSchema = z.object({
  membershipId: z.uuid(),
  role: z.enum(["owner", "organizer", "member"]),
});

export type ChangeRole = z.output<typeof changeRoleSchema>;
