import { z } from "zod";

export const noticeIdSchema = z.object({ noticeId: z.uuid() });

/** All that was marked read at one instant. */
export const readAtSchema = z.object({ at: z.coerce.date() });

/** Older lines than the one a page ended with. */
export const inboxFilterSchema = z.object({ before: z.uuid().optional().catch(undefined) });

export type NoticeId = z.output<typeof noticeIdSchema>;
export type ReadAt = z.output<typeof readAtSchema>;
export type InboxFilter = z.output<typeof inboxFilterSchema>;
