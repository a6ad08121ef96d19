import { z } from "zod";
import { noticeKinds } from "@/lib/letters/rules";

/** Which kinds come by mail; those that were shown and not ticked do not. */
export const chooseNoticesSchema = z.object({
  shown: z.array(z.enum(noticeKinds)).min(1),
  mail: z.array(z.enum(noticeKinds)).default([]),
});

export const chooseByLinkSchema = z.object({ mail: z.enum(["yes", "no"]) });

export type ChooseNotices = z.output<typeof chooseNoticesSchema>;
export type ChooseByLink = z.output<typeof chooseByLinkSchema>;
