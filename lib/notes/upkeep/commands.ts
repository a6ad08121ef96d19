import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/unit";
import { keptSince } from "@/lib/notes/rules";

/** Takes away for good what was removed more than 30 days ago, with its earlier versions. For the job. Returns how many. */
export async function forgetRemovedNotes(tx: Tx): Promise<number> {
  return (await tx.note.deleteMany({ where: { removedAt: { lt: keptSince(now()) } } })).count;
}
