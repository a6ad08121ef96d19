import { atTime } from "@/lib/clock";
import { addChapter } from "@/lib/recaps/collections/chapters/commands";
import { beginCollection } from "@/lib/recaps/collections/commands";
import { pickPoint } from "@/lib/recaps/collections/picks/commands";
import { pointsToPick } from "@/lib/recaps/collections/picks/queries";
import { beginCollectionSchema } from "@/lib/recaps/collections/schema";
import { editRecap, publishRecap } from "@/lib/recaps/commands";
import { editRecapSchema } from "@/lib/recaps/schema";
import type { CollectionText } from "./said";
import type { Season } from "./season";
import { type Stage, the } from "./stage";

/** A mentor collects what evenings brought that are published by `day`, and publishes it to the cohort. */
export async function publishCollection(
  { as, at }: Stage,
  { cohortId }: Season,
  { from, title, intro, chapters }: CollectionText,
  day: number,
): Promise<void> {
  const mentor = as(from);
  const recapId = await atTime(at(day - 1, "20:40"), async () => {
    const { id: recapId } = await beginCollection(mentor, beginCollectionSchema.parse({ cohortId, title }));
    for (const { heading, words, points } of chapters) {
      const { id: chapterId } = await addChapter(mentor, { recapId, heading, words });
      const usable = (await pointsToPick(mentor, recapId, chapterId)).points;
      for (const start of points) {
        const { kind, id } = the(
          usable.find(({ text }) => text.startsWith(start)),
          `point that begins “${start}”`,
        );
        await pickPoint(mentor, { recapId, chapterId, pick: { kind, id } });
      }
    }
    await editRecap(mentor, editRecapSchema.parse({ recapId, title, intro }));
    return recapId;
  });
  await atTime(at(day, "07:55"), () => publishRecap(mentor, { recapId, audience: "cohort" }));
}
