import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/db/id";
import { type ActorName, actorNames, buildWorld, type World } from "@/lib/db/testing/world";
import { inDays } from "@/lib/db/testing/world-people";
import { system, type Tx, withOrg } from "@/lib/db/unit";
import { endPairing } from "@/lib/pairings/commands";
import { blockPerson } from "@/lib/safety/blocks/commands";

let world: World;
beforeAll(async () => {
  world = await buildWorld(`w${newId().slice(-8)}`);
});

const whoReads = async (read: (tx: Tx) => Promise<number>) => {
  const readers: ActorName[] = [];
  for (const actor of actorNames) if ((await withOrg(world.contexts[actor], read)) > 0) readers.push(actor);
  return readers;
};

describe("a meeting", () => {
  it("is read by the two alone, however it is asked for", async () => {
    expect(await whoReads((tx) => tx.meeting.count())).toEqual(["mentor", "mentee"]);
    const raw = async (tx: Tx) => (await tx.$queryRaw<object[]>`select * from "Meeting"`).length;
    expect(await whoReads(raw)).toEqual(["mentor", "mentee"]);
  });

  it("has ticks that are one's own alone", async () => {
    expect(await whoReads((tx) => tx.meetingCheck.count())).toEqual(["mentee"]);
  });

  it("cannot be made, moved or taken away by anybody else past the commands", async () => {
    const { orgId, meeting: id, pairing: pairingId } = world;
    const at = new Date();
    const row = { orgId, pairingId, state: "cancelled" as const, minutes: 30, createdAt: at, changedAt: at };
    for (const actor of ["owner", "organizer", "otherMentor", "otherMentee", "member"] as const) {
      const as = <T>(work: (tx: Tx) => Promise<T>) => withOrg(world.contexts[actor], work);
      const moved = await as((tx) =>
        tx.meeting.updateMany({ where: { orgId }, data: { place: "Elsewhere" } }),
      );
      expect(moved.count).toBe(0);
      const made = as((tx) => tx.meeting.createMany({ data: [{ ...row, id: newId() }] }));
      await expect(made).rejects.toThrow(/row-level security/);
    }
    await expect(
      withOrg(world.contexts.mentor, (tx) => tx.meeting.deleteMany({ where: { orgId, id } })),
    ).rejects.toThrow(/permission denied/);
  });
});

describe("functions that look past the policies", () => {
  it("tell organizers how often a pair has met, and nobody else", async () => {
    const { orgId, meeting: id } = world;
    const met = { state: "met", startsAt: inDays(-2), endsAt: inDays(-1) } as const;
    await system((tx) => tx.meeting.update({ where: { orgId_id: { orgId, id } }, data: met }));
    const count = async (tx: Tx) => {
      const rows = await tx.$queryRaw<object[]>`select * from pairings_met(${world.cohort}::uuid)`;
      expect(rows.every((row) => Object.keys(row).join() === "pairing_id,met,last_met")).toBe(true);
      return rows.length;
    };
    expect(await whoReads(count)).toEqual(["owner", "organizer"]);
  });

  it("tell the two in which zones they live, and nobody else", async () => {
    const zones = async (tx: Tx) =>
      (await tx.$queryRaw<object[]>`select * from pairing_zones(${world.pairing}::uuid)`).length;
    expect(await whoReads(zones)).toEqual(["mentor", "mentee"]);
  });
});

describe("a pairing that ends", () => {
  const ended = async (end: (world: World) => Promise<unknown>) => {
    const own = await buildWorld(`e${newId().slice(-8)}`);
    await end(own);
    return system(async (tx) => {
      const meeting = await tx.meeting.findUniqueOrThrow({
        where: { orgId_id: { orgId: own.orgId, id: own.meeting } },
      });
      const told = await tx.outbox.count({ where: { orgId: own.orgId, topic: "mail.meeting-cancelled" } });
      return { state: meeting.state, sequence: meeting.sequence, words: meeting.words, told };
    });
  };
  const off = { state: "cancelled", sequence: 1, told: 1 };

  it("takes what was planned out of both calendars, whoever ends it and however", async () => {
    const byOrganizer = ({ contexts, pairing: pairingId }: World) =>
      endPairing(contexts.organizer, { pairingId, reason: "reached", note: "" });
    expect(await ended(byOrganizer)).toMatchObject({
      ...{ ...off, words: "We reached what we set out to do." },
    });
    const byBlock = ({ contexts }: World) =>
      blockPerson(contexts.mentee, { membershipId: contexts.mentor.membershipId });
    expect(await ended(byBlock)).toMatchObject(off);
  });

  it("leaves what has been, and is told of nothing that was only proposed", async () => {
    const change = (data: object) => async (own: World) => {
      const where = { orgId_id: { orgId: own.orgId, id: own.meeting } };
      await system((tx) => tx.meeting.update({ where, data }));
      await endPairing(own.contexts.mentor, { pairingId: own.pairing, reason: "time", note: "" });
    };
    const past = { startsAt: inDays(-2), endsAt: inDays(-1) };
    expect(await ended(change(past))).toMatchObject({ state: "agreed", told: 0 });
    const open = { state: "proposed", askedBy: "mentor", times: [inDays(2)], startsAt: null, endsAt: null };
    expect(await ended(change(open))).toMatchObject({ state: "cancelled", told: 0 });
  });
});
