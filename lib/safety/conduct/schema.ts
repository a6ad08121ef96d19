import { z } from "zod";

export const remindSchema = z.object({ programId: z.uuid() });

export type RemindOfConduct = z.output<typeof remindSchema>;
