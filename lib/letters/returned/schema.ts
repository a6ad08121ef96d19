import { z } from "zod";
import { emailSchema } from "@/lib/auth/schema";

/** What a mail service reports: mail that came back for good, and what people called unwanted. */
export const mailEventsSchema = z.object({
  events: z.array(z.object({ type: z.enum(["bounce", "complaint"]), address: emailSchema })).max(500),
});
