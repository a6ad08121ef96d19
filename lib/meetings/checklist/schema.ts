import { z } from "zod";
import { MeetingCheckItem } from "@/lib/db/generated/enums";

export const tickSchema = z.object({
  meetingId: z.uuid(),
  item: z.enum(MeetingCheckItem),
  done: z.enum(["yes", "no"]),
});

export type Tick = z.output<typeof tickSchema>;
