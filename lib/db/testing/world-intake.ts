import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import type { Tx } from "@/lib/db/unit";

type Parts = Record<"mentor" | "mentee" | "otherMentor" | "otherMentee", string>;

/** A topic, what the mentee said for the pairing, and their wishes: the mentor first, the other one not. */
export async function addIntake(tx: Tx, orgId: string, mark: string, programId: string, parts: Parts) {
  const ids = { topic: newId(), wish: newId(), apartWish: newId() };
  await tx.matchingTopic.create({
    data: { orgId, id: ids.topic, programId, name: `Topic ${mark}`, position: 1 },
  });
  const mine = { orgId, participationId: parts.mentee };
  await tx.intake.create({
    data: {
      ...mine,
      ...{ jobFunction: `Function ${mark}`, industry: "Shipping", goals: `Goals ${mark}` },
      ...{ languages: ["English"], timeZone: "Europe/Paris", hours: [18, 42] },
      ...{ steps: ["topics", "about", "hours"], filledAt: now(), updatedAt: now() },
    },
  });
  await tx.intakeTopic.create({ data: { ...mine, topicId: ids.topic, level: 3 } });
  await tx.matchWish.createMany({
    data: [
      {
        ...mine,
        id: ids.wish,
        aboutId: parts.mentor,
        kind: "shortlist" as const,
        rank: 1,
        createdAt: now(),
      },
      { ...mine, id: ids.apartWish, aboutId: parts.otherMentor, kind: "apart" as const, createdAt: now() },
    ],
  });
  return ids;
}
