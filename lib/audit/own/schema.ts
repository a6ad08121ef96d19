import { z } from "zod";

const id = z.uuid().nullable().catch(null);

/** What the address of the page says: the event a page begins behind (older ones follow), or ends before. */
export const ownEventsSchema = z.object({ after: id, before: id });

export type OwnEvents = z.output<typeof ownEventsSchema>;
