import { atTime } from "@/lib/clock";
import { draftAnnouncement, sendAnnouncement } from "@/lib/messages/commands";
import { draftAnnouncementSchema } from "@/lib/messages/schema";
import type { Season } from "./season";
import type { Stage } from "./stage";

const words = [
  "The next evening is in the Long Room again, but its front door is being painted: please come in by the courtyard, left of the bakery. Somebody stands there from six.",
  "Bring one line of your accomplishments list that you are unsure about. We read them aloud in the groups, and nobody keeps them.",
];

/** What the organizer wrote to everybody some days ago. */
export async function writeToAll({ as, at }: Stage, { cohortId }: Season): Promise<void> {
  const organizer = as("organizer");
  const message = draftAnnouncementSchema.parse({
    ...{ cohortId, whom: "cohort", subject: "Come in by the courtyard this time" },
    body: words.join("\n\n"),
  });
  const { id: announcementId } = await atTime(at(-5, "11:20"), () => draftAnnouncement(organizer, message));
  await atTime(at(-5, "11:24"), () => sendAnnouncement(organizer, { announcementId }));
}
