import { atTime } from "@/lib/clock";
import { postNote } from "@/lib/notes/commands";
import { postNoteSchema } from "@/lib/notes/schema";
import type { Pairings } from "./pairing";
import type { NoteText } from "./said";
import type { Season } from "./season";
import { type Stage, the } from "./stage";

/** The notes about one session, each by its author for the readers they chose. */
export async function postNotes(
  { as }: Stage,
  { sessions }: Season,
  number: number,
  { notes, pairings }: { notes: readonly NoteText[]; pairings: Pairings },
): Promise<void> {
  const { id: sessionId, startsAt } = the(sessions[number - 1], `session ${number}`);
  await Promise.all(
    notes.map(({ from, readers, after, body }, index) => {
      const chosen = typeof readers === "string" ? readers : `pairing:${pairings(from, readers.mentee)}`;
      const note = postNoteSchema.parse({ about: `session:${sessionId}`, readers: chosen, body });
      // Counted from the evening itself, so some are written late and some over breakfast.
      const at = new Date(startsAt.getTime() + after * 86_400_000 - (index + 1) * 97 * 60_000);
      return atTime(at, () => postNote(as(from), note));
    }),
  );
}
