import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/db/id";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { addCrowd } from "@/lib/db/testing/world-crowd";
import { firstOf, seatedBy as plan, undoLast } from "@/lib/db/testing/world-door";
import { seatGroups } from "@/lib/seating/commands";
import { movePerson, swapPeople, undoSeating } from "@/lib/seating/moves/commands";
import { type DoorPage, doorPage } from "@/lib/seating/queries";
import type { OrgContext } from "@/lib/tenancy/context";

let world: World;
let organizer: OrgContext;

beforeAll(async () => {
  world = await buildWorld(`M${newId().slice(-6)}`);
  organizer = world.contexts.organizer;
});

const crowd = (mentors: number, mentees: number, sessions = 1) =>
  addCrowd(world, { mentors, mentees, sessions });

describe("moving people by hand", () => {
  it("keeps one seat a person, whoever moves whom at the same time", async () => {
    const people = await crowd(4, 8);
    const sessionId = firstOf(people);
    await seatGroups(organizer, { sessionId, who: "expected" });
    const { groups } = await doorPage(organizer, sessionId);
    const [one = "", two = ""] = people.mentees;
    await Promise.all(
      [organizer, world.contexts.owner].flatMap((ctx) =>
        groups.flatMap(({ id: to }) => [
          movePerson(ctx, { sessionId, personId: one, to }),
          movePerson(ctx, { sessionId, personId: two, to }),
        ]),
      ),
    );
    await Promise.all([
      swapPeople(organizer, { sessionId, personId: one, otherId: people.mentors[0] ?? "" }),
      swapPeople(world.contexts.owner, { sessionId, personId: two, otherId: people.mentors[1] ?? "" }),
    ]);
    const seated = plan(await doorPage(organizer, sessionId)).flat();
    expect(seated).toHaveLength(12);
    expect(new Set(seated).size).toBe(12);
  });

  it("swaps two, opens a new group, and takes somebody out", async () => {
    const people = await crowd(2, 6);
    const sessionId = firstOf(people);
    await seatGroups(organizer, { sessionId, who: "expected" });
    await movePerson(organizer, { sessionId, personId: people.mentees[0] ?? "", to: "new" });
    const before = await doorPage(organizer, sessionId);
    const groupOf = (door: DoorPage, id: string | undefined) =>
      door.people.find((person) => person.id === id)?.group;
    const [alone, other] = [people.mentees[0] ?? "", people.mentees[1] ?? ""];
    expect(groupOf(before, alone)).toBe(before.groups.length);
    await swapPeople(organizer, { sessionId, personId: alone, otherId: other });
    const after = await doorPage(organizer, sessionId);
    expect([groupOf(after, alone), groupOf(after, other)]).toEqual([
      groupOf(before, other),
      groupOf(before, alone),
    ]);
    await movePerson(organizer, { sessionId, personId: alone, to: "none" });
    expect(groupOf(await doorPage(organizer, sessionId), alone)).toBeNull();
    await expect(swapPeople(organizer, { sessionId, personId: alone, otherId: other })).rejects.toMatchObject(
      { code: "conflict" },
    );
  });

  it("reaches neither another session's groups nor another cohort's people", async () => {
    const [here, there] = [await crowd(1, 3), await crowd(1, 3)];
    const sessionId = firstOf(here);
    for (const id of [firstOf(here), firstOf(there)])
      await seatGroups(organizer, { sessionId: id, who: "expected" });
    const [theirs] = (await doorPage(organizer, firstOf(there))).groups;
    const [ours] = (await doorPage(organizer, sessionId)).groups;
    const wrong = [
      { personId: here.mentees[0] ?? "", to: theirs?.id ?? "" },
      { personId: there.mentees[0] ?? "", to: ours?.id ?? "" },
    ];
    for (const input of wrong)
      await expect(movePerson(organizer, { sessionId, ...input })).rejects.toMatchObject({
        code: "not_found",
      });
  });
});

describe("undo", () => {
  it("brings back what stood before, and does it again", async () => {
    const people = await crowd(4, 8);
    const sessionId = firstOf(people);
    await seatGroups(organizer, { sessionId, who: "expected" });
    const filled = plan(await doorPage(organizer, sessionId));
    await movePerson(organizer, { sessionId, personId: people.mentees[0] ?? "", to: "new" });
    const moved = plan(await doorPage(organizer, sessionId));
    await undoLast(organizer, sessionId);
    expect(plan(await doorPage(organizer, sessionId))).toEqual(filled);
    await undoLast(organizer, sessionId);
    expect(plan(await doorPage(organizer, sessionId))).toEqual(moved);
  });

  it("empties the groups again after the first filling", async () => {
    const sessionId = firstOf(await crowd(2, 4));
    await seatGroups(organizer, { sessionId, who: "expected" });
    await undoLast(organizer, sessionId);
    const door = await doorPage(organizer, sessionId);
    expect(door.groups).toEqual([]);
    expect(door.people.every((person) => person.group === null)).toBe(true);
  });

  it("is refused where somebody else has changed the seating since", async () => {
    const people = await crowd(2, 4);
    const sessionId = firstOf(people);
    await seatGroups(organizer, { sessionId, who: "expected" });
    const { lastChange } = await doorPage(organizer, sessionId);
    await movePerson(world.contexts.owner, { sessionId, personId: people.mentees[0] ?? "", to: "new" });
    const late = undoSeating(organizer, { sessionId, changeId: lastChange?.id ?? "" });
    await expect(late).rejects.toMatchObject({ code: "conflict" });
  });
});
