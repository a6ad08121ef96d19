import { beforeAll, describe, expect, it } from "vitest";
import { atTime, now } from "@/lib/clock";
import { completeCohort, createCohort, openEnrollment, startCohort } from "@/lib/cohorts/commands";
import { addParticipant } from "@/lib/cohorts/participations/commands";
import { cohortPage } from "@/lib/cohorts/queries";
import { newId } from "@/lib/db/id";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { system } from "@/lib/db/unit";
import { pairingBoard } from "@/lib/pairings/board/queries";
import {
  acceptPairing,
  declinePairing,
  endPairing,
  proposePairing,
  withdrawPairing,
} from "@/lib/pairings/commands";
import { pairingPage } from "@/lib/pairings/queries";
import { type BoardView, declineWords, endWords } from "@/lib/pairings/rules";
import { expireProposals } from "@/lib/pairings/upkeep/commands";

let world: World;
beforeAll(async () => {
  world = await buildWorld("PAIRINGS");
});

const organizer = () => world.contexts.organizer;
const in15Days = () => new Date(now().getTime() + 15 * 86_400_000);

/** An enrolling cohort with one mentor (two seats) and two mentees. */
async function cohort() {
  const fields = { timeZone: "UTC", groupSize: 4, mentorsPerGroup: 1, defaultCapacity: 2 };
  const { cohortId } = await createCohort(organizer(), {
    programId: world.program,
    name: "Pairs",
    ...fields,
  });
  await openEnrollment(organizer(), { cohortId });
  const add = async (who: "mentor" | "otherMentor" | "mentee" | "otherMentee", role: "mentor" | "mentee") => {
    const { membershipId } = world.people[who];
    return (await addParticipant(organizer(), { cohortId, membershipId, role, capacity: null }))
      .participationId;
  };
  const mentorId = await add("mentor", "mentor");
  const menteeId = await add("mentee", "mentee");
  const otherId = await add("otherMentee", "mentee");
  const propose = (mentee = menteeId) =>
    proposePairing(organizer(), { cohortId, mentorId, menteeId: mentee, reason: "You both know hardware." });
  const board = (view: BoardView | null = null) => pairingBoard(organizer(), { cohortId, view, page: 1 });
  return { cohortId, mentorId, menteeId, otherId, propose, board, add };
}

const outbox = async (pairingId: string) =>
  (
    await system((tx) =>
      tx.outbox.findMany({ where: { payload: { equals: { pairing: pairingId } } }, orderBy: { id: "asc" } }),
    )
  ).map((row) => row.topic);

describe("proposePairing", () => {
  it("lets exactly two of twenty proposals at once take a mentor's two seats", async () => {
    const { cohortId, mentorId, board } = await cohort();
    const { orgId } = world;
    const crowd = Array.from({ length: 20 }, (_, n) => ({
      id: newId(),
      participationId: newId(),
      name: `Mentee ${n}`,
    }));
    await system(async (tx) => {
      await tx.membership.createMany({ data: crowd.map(({ id, name }) => ({ orgId, id, name })) });
      await tx.participation.createMany({
        data: crowd.map(({ id, participationId }) => ({
          orgId,
          id: participationId,
          cohortId,
          membershipId: id,
          role: "mentee" as const,
        })),
      });
    });
    const outcomes = await Promise.allSettled(
      crowd.map(({ participationId }) =>
        proposePairing(organizer(), { cohortId, mentorId, menteeId: participationId, reason: "" }, newId()),
      ),
    );
    const refusals = outcomes.filter((outcome) => outcome.status === "rejected");
    expect(refusals).toHaveLength(18);
    for (const refusal of refusals) expect(refusal.reason).toMatchObject({ code: "invalid" });
    const { summary, mentors } = await board();
    expect(summary).toMatchObject({ waiting: 2, free: 0 });
    expect(mentors).toMatchObject([{ full: true }]);
  });

  it("pairs the same two only once, and one mentee with several mentors", async () => {
    const { cohortId, menteeId, propose, add } = await cohort();
    const { pairingId } = await propose();
    await expect(propose()).rejects.toMatchObject({ code: "invalid" });
    const second = await add("otherMentor", "mentor");
    await proposePairing(organizer(), { cohortId, mentorId: second, menteeId, reason: "" });
    expect(await outbox(pairingId)).toEqual(["mail.pairing-proposed"]);
  });

  it("refuses people of another role, cohort or state of the cohort", async () => {
    const { cohortId, mentorId, menteeId, propose } = await cohort();
    const wrong = [
      { mentorId: menteeId, menteeId: mentorId },
      { mentorId: world.participations.otherMentor, menteeId },
      { mentorId, menteeId: world.participations.otherMentee },
    ];
    for (const ids of wrong)
      await expect(proposePairing(organizer(), { cohortId, ...ids, reason: "" })).rejects.toMatchObject({
        code: "invalid",
      });
    await startCohort(organizer(), { cohortId });
    const { pairingId } = await propose();
    await completeCohort(organizer(), { cohortId });
    expect((await pairingPage(organizer(), pairingId)).state).toBe("expired");
    await expect(propose()).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("an answer", () => {
  it("makes the pairing active with the second yes, and keeps the first to itself", async () => {
    const { propose } = await cohort();
    const { pairingId } = await propose();
    await acceptPairing(world.contexts.mentee, { pairingId });
    const mentorSees = await pairingPage(world.contexts.mentor, pairingId);
    expect(mentorSees).toMatchObject({
      state: "proposed",
      answers: null,
      mine: { role: "mentor", answer: "waiting" },
    });
    expect(await outbox(pairingId)).toEqual(["mail.pairing-proposed"]);
    await acceptPairing(world.contexts.mentor, { pairingId });
    expect((await pairingPage(world.contexts.mentee, pairingId)).state).toBe("active");
    expect(await outbox(pairingId)).toEqual(["mail.pairing-proposed", "mail.pairing-answered"]);
  });

  it("survives both answering at the same moment", async () => {
    const { propose } = await cohort();
    const { pairingId } = await propose();
    await Promise.all([
      acceptPairing(world.contexts.mentor, { pairingId }),
      acceptPairing(world.contexts.mentee, { pairingId }),
    ]);
    expect((await pairingPage(organizer(), pairingId)).state).toBe("active");
  });

  it("declines in kind words, with a note for organizers alone, and frees the seat", async () => {
    const { propose, otherId, board } = await cohort();
    const { pairingId } = await propose();
    await propose(otherId);
    expect((await board()).summary.free).toBe(0);
    await declinePairing(world.contexts.mentor, {
      pairingId,
      words: "time",
      note: "We worked together before.",
    });
    expect((await board()).summary.free).toBe(1);
    const menteeSees = await pairingPage(world.contexts.mentee, pairingId);
    expect(menteeSees).toMatchObject({
      state: "declined",
      declinedBy: "mentor",
      declineWords: declineWords.time,
      remarks: [],
    });
    const remarks = (await pairingPage(organizer(), pairingId)).remarks.map((remark) => remark.body);
    expect(remarks).toEqual(["We worked together before."]);
    expect((await pairingPage(world.contexts.mentor, pairingId)).remarks).toHaveLength(1);
    await expect(acceptPairing(world.contexts.mentee, { pairingId })).rejects.toMatchObject({
      code: "conflict",
    });
    expect((await propose()).pairingId).not.toBe(pairingId);
  });

  it("is nobody else's to give", async () => {
    const { propose } = await cohort();
    const { pairingId } = await propose();
    await expect(acceptPairing(organizer(), { pairingId })).rejects.toMatchObject({ code: "forbidden" });
    await expect(acceptPairing(world.contexts.otherMentee, { pairingId })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(pairingPage(world.contexts.otherMentee, pairingId)).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("a proposal past its time", () => {
  it("counts as expired everywhere before any job has marked it, and frees its seat", async () => {
    const { cohortId, propose, otherId, board } = await cohort();
    const { pairingId } = await propose();
    await propose(otherId);
    await atTime(in15Days(), async () => {
      expect((await board("waiting")).summary).toMatchObject({ waiting: 0, free: 2, unpaired: 2, closed: 2 });
      expect((await board("closed")).pairings.map((row) => row.state)).toEqual(["expired", "expired"]);
      expect((await cohortPage(world.contexts.mentee, cohortId)).mine?.pairings).toEqual([]);
      expect((await pairingPage(world.contexts.mentee, pairingId)).canAnswerPairing).toBe(false);
      await expect(acceptPairing(world.contexts.mentee, { pairingId })).rejects.toMatchObject({
        code: "conflict",
      });
      const again = await propose();
      expect((await pairingPage(organizer(), again.pairingId)).state).toBe("proposed");
    });
  });

  it("is marked by the job with the moment it lapsed", async () => {
    const { propose } = await cohort();
    const { pairingId } = await propose();
    await atTime(in15Days(), () => system((tx) => expireProposals(tx)));
    const row = await system((tx) => tx.pairing.findFirstOrThrow({ where: { id: pairingId } }));
    expect(row.status).toBe("expired");
    expect(row.closedAt).toEqual(row.expiresAt);
  });
});

describe("an ending", () => {
  it("is said by either of the two or an organizer, and history stays", async () => {
    for (const who of ["mentor", "mentee", "organizer"] as const) {
      const { cohortId, propose } = await cohort();
      const { pairingId } = await propose();
      await acceptPairing(world.contexts.mentor, { pairingId });
      await acceptPairing(world.contexts.mentee, { pairingId });
      await endPairing(world.contexts[who], { pairingId, reason: "reached", note: "" });
      const page = await pairingPage(world.contexts.mentee, pairingId);
      expect(page).toMatchObject({ state: "ended", endReason: endWords.reached, canEndPairing: false });
      expect((await cohortPage(world.contexts.mentor, cohortId)).mine?.pairings).toMatchObject([
        { state: "ended" },
      ]);
    }
  });

  it("withdraws a proposal, but not a pairing", async () => {
    const { propose, board } = await cohort();
    const { pairingId } = await propose();
    await withdrawPairing(organizer(), { pairingId });
    expect((await board("closed")).pairings).toMatchObject([{ state: "ended", activatedAt: null }]);
    await expect(withdrawPairing(organizer(), { pairingId })).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("what others see", () => {
  it("never holds somebody else's proposal or decline", async () => {
    const { cohortId, propose, otherId } = await cohort();
    const { pairingId } = await propose();
    await propose(otherId);
    await declinePairing(world.contexts.mentee, { pairingId, words: "later", note: "" });
    const other = await cohortPage(world.contexts.otherMentee, cohortId);
    expect(other.mine?.pairings).toHaveLength(1);
    expect(other.organizing).toBeNull();
    const mentor = await cohortPage(world.contexts.mentor, cohortId);
    expect(mentor.mine?.pairings.map((pairing) => pairing.other.name)).toEqual(["otherMentee PAIRINGS"]);
    await expect(
      pairingBoard(world.contexts.mentor, { cohortId, view: null, page: 1 }),
    ).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
