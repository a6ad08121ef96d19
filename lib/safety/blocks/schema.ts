import { z } from "zod";

export const blockSchema = z.object({ membershipId: z.uuid() });

export type BlockPerson = z.output<typeof blockSchema>;
