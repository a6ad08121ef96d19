import { beforeEach, describe, expect, it } from "vitest";
import { auditSlice } from "@/lib/audit/queries";
import { auditFilterSchema } from "@/lib/audit/schema";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { type ActorName, actorNames, buildWorld, type World } from "@/lib/db/testing/world";
import { system, type Tx, withLink, withOrg, withUser } from "@/lib/db/unit";
import { home } from "@/lib/home/queries";
import { memberRows } from "@/lib/own-data/collecting/queries";
import { proposePairing } from "@/lib/pairings/commands";
import { pairingPage } from "@/lib/pairings/queries";
import { PARTED_WORDS } from "@/lib/pairings/rules";
import { personPage } from "@/lib/people/person/queries";
import { blockPerson, unblockPerson } from "@/lib/safety/blocks/commands";
import { blockedBetween, blockedPeople, readApart, readApartToShow } from "@/lib/safety/blocks/queries";
import { seatGroups } from "@/lib/seating/commands";
import { movePerson, swapPeople } from "@/lib/seating/moves/commands";
import { doorPage } from "@/lib/seating/queries";

let world: World;
beforeEach(async () => {
  world = await buildWorld(`blocks${newId().slice(-8)}`);
});

const as = (actor: ActorName) => world.contexts[actor];
const idOf = (actor: ActorName) => world.people[actor].membershipId;
const block = (who: ActorName, whom: ActorName) => blockPerson(as(who), { membershipId: idOf(whom) });
const one = () => [world.participations.mentor, world.participations.mentee].sort();

describe("blocking somebody", () => {
  it("ends the pairing at once, in words that say neither who nor why", async () => {
    await block("mentee", "mentor");
    for (const actor of ["mentor", "mentee"] as const)
      expect(await pairingPage(as(actor), world.pairing)).toMatchObject({
        state: "ended",
        endReason: PARTED_WORDS,
      });
  });

  it("leaves an event that names nobody else, and that no owner is shown", async () => {
    await block("mentee", "owner");
    await unblockPerson(as("mentee"), { membershipId: idOf("owner") });
    const where = { orgId: world.orgId, action: { in: ["blockPerson", "unblockPerson"] } };
    const events = await system((tx) => tx.auditEvent.findMany({ where, orderBy: { action: "asc" } }));
    expect(events).toMatchObject([
      { action: "blockPerson", actorId: idOf("mentee"), subjectType: "Block", subjectId: null },
      { action: "unblockPerson", actorId: idOf("mentee"), subjectType: "Block", subjectId: null },
    ]);
    for (const actor of actorNames)
      expect(await withOrg(as(actor), (tx) => tx.auditEvent.count({ where })), actor).toBe(0);
    const slice = await auditSlice(as("owner"), auditFilterSchema.parse({}), null);
    expect(slice.map(({ action }) => action)).not.toContain("blockPerson");
    // In their own archive it stands, as whatever else they did.
    const archived = await memberRows(as("mentee"));
    expect(JSON.stringify(archived.filter(({ table }) => table === "AuditEvent"))).toContain("blockPerson");
  });

  it("ends a proposal too, whichever of the two blocks", async () => {
    await block("otherMentor", "otherMentee");
    expect(await pairingPage(as("otherMentee"), world.proposal)).toMatchObject({ state: "ended" });
  });

  it("twice is once, and oneself cannot be blocked", async () => {
    await block("mentee", "mentor");
    await block("mentee", "mentor");
    expect(await blockedPeople(as("mentee"))).toMatchObject([{ membershipId: idOf("mentor") }]);
    await expect(block("mentee", "mentee")).rejects.toMatchObject({ code: "conflict" });
  });

  it("refuses to pair the two again, until it is taken back by the one who blocked", async () => {
    await block("mentee", "mentor");
    const again = () =>
      proposePairing(as("organizer"), {
        cohortId: world.cohort,
        mentorId: world.participations.mentor,
        menteeId: world.participations.mentee,
        reason: "",
      });
    await expect(again()).rejects.toMatchObject({ code: "invalid" });
    await expect(unblockPerson(as("mentor"), { membershipId: idOf("mentee") })).rejects.toMatchObject({
      code: "not_found",
    });
    await unblockPerson(as("mentee"), { membershipId: idOf("mentor") });
    expect(await pairingPage(as("mentee"), world.pairing)).toMatchObject({ state: "ended" });
    await again();
  });

  it("shows on nobody's page but the blocker's", async () => {
    await block("mentee", "mentor");
    expect(await personPage(as("mentee"), idOf("mentor"))).toMatchObject({ blocked: true });
    expect(await personPage(as("mentor"), idOf("mentee"))).toMatchObject({ blocked: false });
    for (const actor of ["mentor", "owner", "organizer"] as const) {
      const rows = await withOrg(as(actor), (tx) => tx.block.findMany());
      expect(rows).toEqual([]);
    }
  });
});

describe("seating", () => {
  it("never puts the two into one group, by itself or by hand", async () => {
    await block("mentee", "mentor");
    const sessionId = world.next.session;
    await seatGroups(as("organizer"), { sessionId, who: "expected" });
    const door = await doorPage(as("organizer"), sessionId);
    const groupOf = (id: string) => door.people.find((person) => person.id === id)?.group;
    const { mentor, mentee } = world.participations;
    if (door.groups.length === 1) {
      expect(door.together).toHaveLength(1);
      return;
    }
    expect(groupOf(mentor)).not.toBe(groupOf(mentee));
  });

  it("says who has to move where they sit together already, and refuses to bring them together", async () => {
    const sessionId = world.next.session;
    await block("mentee", "mentor");
    const door = await doorPage(as("organizer"), sessionId);
    expect(door.together.flat().sort()).toEqual([`mentee ${world.mark}`, `mentor ${world.mark}`]);
    const { items } = await home(as("organizer"));
    expect(items.find(({ kind }) => kind === "together")?.about).toBe(sessionId);
    const { mentor, mentee } = world.participations;
    await movePerson(as("organizer"), { sessionId, personId: mentor, to: world.next.groupTwo });
    expect((await doorPage(as("organizer"), sessionId)).together).toEqual([]);
    await expect(
      movePerson(as("organizer"), { sessionId, personId: mentee, to: world.next.groupTwo }),
    ).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("Possible: group 1") });
    const personId = mentee;
    const otherId = world.participations.otherMentee;
    await expect(swapPeople(as("organizer"), { sessionId, personId, otherId })).rejects.toMatchObject({
      code: "conflict",
    });
    expect((await doorPage(as("organizer"), sessionId)).together).toEqual([]);
  });
});

describe("what organizers learn", () => {
  const pairs = (tx: Tx) => readApart(tx, world.cohort);

  it("the pair, without a direction; nobody else learns anything", async () => {
    await block("mentee", "mentor");
    for (const actor of ["owner", "organizer"] as const)
      expect(await withOrg(as(actor), pairs)).toEqual([one()]);
    for (const actor of ["mentor", "mentee", "otherMentor", "member"] as const)
      expect(await withOrg(as(actor), pairs)).toEqual([]);
    const other = await buildWorld(`other${newId().slice(-8)}`);
    expect(await withOrg(other.contexts.owner, pairs)).toEqual([]);
    expect(await withUser(world.users.owner, pairs)).toEqual([]);
    expect(await withLink(world.links.recap, pairs)).toEqual([]);
  });

  it("but not that they were blocked themselves", async () => {
    await system((tx) =>
      tx.participation.create({
        data: {
          orgId: world.orgId,
          cohortId: world.cohort,
          membershipId: idOf("organizer"),
          role: "mentor",
          capacity: 1,
        },
      }),
    );
    await block("mentee", "organizer");
    const shown = (tx: Tx) => readApartToShow(tx, world.cohort);
    expect(await withOrg(as("organizer"), shown)).toEqual([]);
    expect(await withOrg(as("owner"), shown)).toHaveLength(1);
  });

  it("blockedBetween answers the two and organizers", async () => {
    await block("mentee", "mentor");
    const ask = (tx: Tx) => blockedBetween(tx, idOf("mentor"), idOf("mentee"));
    for (const actor of ["owner", "organizer", "mentor", "mentee"] as const)
      expect(await withOrg(as(actor), ask)).toBe(true);
    for (const actor of ["otherMentor", "member"] as const) expect(await withOrg(as(actor), ask)).toBe(false);
  });

  it("apart_seated names sessions to come, to organizers alone", async () => {
    await block("mentee", "mentor");
    const ask = (tx: Tx) => tx.$queryRaw`select session_id from apart_seated(${now()})`;
    expect(await withOrg(as("organizer"), ask)).toEqual([{ session_id: world.next.session }]);
    expect(await withOrg(as("mentor"), ask)).toEqual([]);
    expect(await withUser(world.users.owner, ask)).toEqual([]);
  });
});
