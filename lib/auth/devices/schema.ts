import { z } from "zod";

export const endSessionSchema = z.object({ session: z.uuid() });
/** others: all but the one that asks. */
export const endSessionsSchema = z.object({ which: z.enum(["others", "all"]) });
export const unlinkSchema = z.object({ account: z.uuid() });
