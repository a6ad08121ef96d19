import { toLocal } from "@/lib/calendar/when";
import { atTime } from "@/lib/clock";
import { system } from "@/lib/db/unit";
import { proposePairing } from "@/lib/pairings/commands";
import { writePoint } from "@/lib/points/commands";
import { postPrompt } from "@/lib/prompts/commands";
import { collectRecap } from "@/lib/recaps/collecting/commands";
import { publishRecap } from "@/lib/recaps/commands";
import { type Council, type Evening, inDays, nth, type Participant } from "./scene";

// What happens in a council between its evenings, through the product's own commands.

const cohortZone = "America/New_York";

/** The organizer asks every mentee, since yesterday and until `closesAt`. */
export async function ask({ organizer, cohortId }: Council, text: string, closesAt: Date): Promise<string> {
  const { id } = await postPrompt(organizer, {
    ...{ cohortId, text, scope: "cohort", audience: "cohort" },
    opensAt: toLocal(inDays(-1), cohortZone),
    closesAt: toLocal(closesAt, cohortZone),
  });
  return id;
}

/** The organizer thinks of these two; answers the pairing's id. */
export async function propose(
  { organizer, cohortId }: Council,
  mentor: Pick<Participant, "participationId">,
  mentee: Pick<Participant, "participationId">,
  reason = "",
): Promise<string> {
  const pair = { cohortId, mentorId: mentor.participationId, menteeId: mentee.participationId, reason };
  return (await proposePairing(organizer, pair)).pairingId;
}

/** Says a point in the group where this person sits. */
export async function say(who: Participant, evening: Evening, text: string, question = 0): Promise<string> {
  const seat = await system((tx) =>
    tx.seat.findFirstOrThrow({
      where: { orgId: who.ctx.orgId, sessionId: evening.id, participationId: who.participationId },
    }),
  );
  const { groupId } = seat;
  const place = { sessionId: evening.id, groupId, agendaItemId: nth(evening.questions, question).id };
  return (await writePoint(who.ctx, { ...place, text, credited: false, pointId: undefined })).pointId;
}

/** Collects what was said and publishes it at the instant `at`; answers the recap's id. */
export const publish = (
  { organizer }: Council,
  evening: Evening,
  audience: "cohort" | "world",
  at: Date,
): Promise<string> =>
  atTime(at, async () => {
    const { id } = await collectRecap(organizer, { sessionId: evening.id });
    await publishRecap(organizer, { recapId: id, audience });
    return id;
  });
