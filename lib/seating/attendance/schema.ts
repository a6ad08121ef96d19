import { z } from "zod";

/** Somebody's mark as a form sends it: "<participation>:present", ":absent", or ":none" to take it back. */
const markSchema = z
  .string()
  .regex(/^[0-9a-f-]{36}:(present|absent|none)$/, "This mark cannot be read.")
  .transform((text) => {
    const [participationId = "", status = "none"] = text.split(":");
    return { participationId, status: status as "present" | "absent" | "none" };
  })
  .pipe(z.object({ participationId: z.uuid(), status: z.enum(["present", "absent", "none"]) }));

export const markAttendanceSchema = z.object({
  sessionId: z.uuid(),
  marks: z.array(markSchema).min(1, "Nobody was marked.").max(500, "At most 500 at a time."),
});
export const markRestAbsentSchema = z.object({ sessionId: z.uuid() });

export type MarkAttendance = z.output<typeof markAttendanceSchema>;
export type MarkRestAbsent = z.output<typeof markRestAbsentSchema>;
