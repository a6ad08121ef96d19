import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/db/id";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { addCrowd } from "@/lib/db/testing/world-crowd";
import { firstOf, seatedBy as plan } from "@/lib/db/testing/world-door";
import { markAttendance } from "@/lib/seating/attendance/commands";
import { seatGroups } from "@/lib/seating/commands";
import { addGuest } from "@/lib/seating/guests/commands";
import { movePerson } from "@/lib/seating/moves/commands";
import { doorPage } from "@/lib/seating/queries";
import type { OrgContext } from "@/lib/tenancy/context";

let world: World;
let organizer: OrgContext;

beforeAll(async () => {
  world = await buildWorld(`F${newId().slice(-6)}`);
  organizer = world.contexts.organizer;
});

const crowd = (mentors: number, mentees: number, sessions = 1) =>
  addCrowd(world, { mentors, mentees, sessions });

const pairsOf = (groups: string[][]) =>
  groups.flatMap((group) => group.flatMap((a) => group.filter((b) => a < b).map((b) => `${a} ${b}`)));

describe("filling the groups", () => {
  it("seats everybody once, in even groups with mentors spread evenly, and again without meeting again", async () => {
    const { sessions, mentors } = await crowd(12, 24, 3);
    const met = new Set<string>();
    for (const sessionId of sessions) {
      const filled = await seatGroups(organizer, { sessionId, who: "expected" });
      expect(filled.sizes).toEqual([6, 6, 6, 6, 6, 6]);
      const door = await doorPage(organizer, sessionId);
      const groups = plan(door);
      expect(new Set(groups.flat()).size).toBe(36);
      expect(groups.map((group) => group.filter((id) => mentors.includes(id)).length)).toEqual([
        2, 2, 2, 2, 2, 2,
      ]);
      const again = pairsOf(groups).filter((pair) => met.has(pair));
      expect(again).toHaveLength(filled.repeats);
      expect(door.repeats).toBe(filled.repeats);
      for (const pair of pairsOf(groups)) met.add(pair);
    }
    expect(met.size).toBe(3 * 6 * 15);
  });

  it("counts who meets again, also after a move by hand", async () => {
    const { sessions, mentors, mentees } = await crowd(1, 5, 2);
    const [first = "", second = ""] = sessions;
    await seatGroups(organizer, { sessionId: first, who: "expected" });
    await seatGroups(organizer, { sessionId: second, who: "expected" });
    expect((await doorPage(organizer, second)).repeats).toBe(15);
    await movePerson(organizer, { sessionId: second, personId: mentors[0] ?? "", to: "new" });
    expect((await doorPage(organizer, second)).repeats).toBe(10);
    await movePerson(organizer, { sessionId: first, personId: mentees[0] ?? "", to: "new" });
    expect((await doorPage(organizer, second)).repeats).toBe(6);
  });

  it("leaves out who is absent, or takes only who is here, and seats guests with them", async () => {
    const people = await crowd(4, 8);
    const sessionId = firstOf(people);
    const [absent = "", here = "", alsoHere = ""] = people.mentees;
    const marks = [
      { participationId: absent, status: "absent" as const },
      { participationId: here, status: "present" as const },
      { participationId: alsoHere, status: "present" as const },
    ];
    await markAttendance(organizer, { sessionId, marks });
    const { guestId } = await addGuest(organizer, { sessionId, name: "Grace" });
    await seatGroups(organizer, { sessionId, who: "expected" });
    const expected = plan(await doorPage(organizer, sessionId)).flat();
    expect(expected).toHaveLength(12);
    expect(expected).toContain(guestId);
    expect(expected).not.toContain(absent);
    await seatGroups(organizer, { sessionId, who: "here" });
    expect(
      plan(await doorPage(organizer, sessionId))
        .flat()
        .sort(),
    ).toEqual([here, alsoHere, guestId].sort());
  });

  it("stands as one whole when two people press at once", async () => {
    const people = await crowd(6, 12);
    const sessionId = firstOf(people);
    await Promise.all(
      [organizer, world.contexts.owner].map((ctx) => seatGroups(ctx, { sessionId, who: "expected" })),
    );
    const groups = plan(await doorPage(organizer, sessionId));
    expect(groups.map((group) => group.length)).toEqual([6, 6, 6]);
    expect(new Set(groups.flat()).size).toBe(18);
  });

  it("is refused once a group has written, and says what to do instead", async () => {
    const { session: sessionId } = world.past;
    const refill = seatGroups(organizer, { sessionId, who: "expected" });
    await expect(refill).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("one by one"),
    });
    expect(plan(await doorPage(organizer, sessionId)).map((group) => group.length)).toEqual([2, 2]);
  });

  it("says so where there is nobody to seat", async () => {
    const sessionId = firstOf(await crowd(0, 0));
    for (const who of ["expected", "here"] as const)
      await expect(seatGroups(organizer, { sessionId, who })).rejects.toMatchObject({ code: "conflict" });
  });

  it("is as even for 300 people, none of whom meets again", async () => {
    const { sessions } = await crowd(100, 200, 2);
    const [first = "", second = ""] = sessions;
    await seatGroups(organizer, { sessionId: first, who: "expected" });
    const filled = await seatGroups(organizer, { sessionId: second, who: "expected" });
    expect(filled.sizes).toHaveLength(50);
    expect(filled.repeats).toBe(0);
    expect(plan(await doorPage(organizer, second)).flat()).toHaveLength(300);
  });
});
