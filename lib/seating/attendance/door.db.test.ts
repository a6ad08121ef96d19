import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/db/id";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { addCrowd } from "@/lib/db/testing/world-crowd";
import { firstOf, seatedBy as plan, undoLast } from "@/lib/db/testing/world-door";
import { markAttendance, markRestAbsent } from "@/lib/seating/attendance/commands";
import { seatGroups, seatLatecomers } from "@/lib/seating/commands";
import { addGuest, removeGuest } from "@/lib/seating/guests/commands";
import { doorPage } from "@/lib/seating/queries";
import type { OrgContext } from "@/lib/tenancy/context";

let world: World;
let organizer: OrgContext;

beforeAll(async () => {
  world = await buildWorld(`D${newId().slice(-6)}`);
  organizer = world.contexts.organizer;
});

const crowd = (mentors: number, mentees: number, sessions = 1) =>
  addCrowd(world, { mentors, mentees, sessions });

describe("by the door", () => {
  it("an absent person's seat is free, and undo brings mark and seat back", async () => {
    const people = await crowd(2, 10);
    const sessionId = firstOf(people);
    await seatGroups(organizer, { sessionId, who: "expected" });
    const before = plan(await doorPage(organizer, sessionId));
    const [ill = "", here = ""] = people.mentees;
    await markAttendance(organizer, { sessionId, marks: [{ participationId: ill, status: "absent" }] });
    const door = await doorPage(organizer, sessionId);
    expect(door.people.find(({ id }) => id === ill)).toMatchObject({ mark: "absent", group: null });
    expect(door.lastChange).toMatchObject({ kind: "absent", undone: false });
    await markAttendance(organizer, { sessionId, marks: [{ participationId: here, status: "present" }] });
    await undoLast(organizer, sessionId);
    const after = await doorPage(organizer, sessionId);
    expect(plan(after)).toEqual(before);
    expect(after.people.find(({ id }) => id === ill)?.mark).toBeNull();
    // What was ticked in between stays ticked.
    expect(after.people.find(({ id }) => id === here)?.mark).toBe("present");
  });

  it("latecomers are seated without anybody being moved", async () => {
    const people = await crowd(3, 9);
    const sessionId = firstOf(people);
    const [late = "", later = ""] = people.mentees;
    const as = (participationId: string, status: "present" | "absent") => ({ participationId, status });
    await markAttendance(organizer, { sessionId, marks: [as(late, "absent"), as(later, "absent")] });
    await seatGroups(organizer, { sessionId, who: "expected" });
    const before = plan(await doorPage(organizer, sessionId));
    await markAttendance(organizer, { sessionId, marks: [as(late, "present")] });
    expect(await seatLatecomers(organizer, { sessionId, who: "here" })).toEqual({ seated: 1 });
    const after = plan(await doorPage(organizer, sessionId));
    before.forEach((group, index) => {
      expect(after[index]).toEqual(expect.arrayContaining(group));
    });
    expect(after.flat()).toHaveLength(11);
    await expect(seatLatecomers(organizer, { sessionId, who: "here" })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("everybody not ticked is absent, and their seats are free", async () => {
    const people = await crowd(2, 4);
    const sessionId = firstOf(people);
    await seatGroups(organizer, { sessionId, who: "expected" });
    await expect(markRestAbsent(organizer, { sessionId })).rejects.toMatchObject({ code: "conflict" });
    const marks = people.mentors.map((id) => ({ participationId: id, status: "present" as const }));
    await markAttendance(organizer, { sessionId, marks });
    expect(await markRestAbsent(organizer, { sessionId })).toEqual({ absent: 4 });
    expect(
      plan(await doorPage(organizer, sessionId))
        .flat()
        .sort(),
    ).toEqual(people.mentors.toSorted());
    await undoLast(organizer, sessionId);
    const door = await doorPage(organizer, sessionId);
    expect(plan(door).flat()).toHaveLength(6);
    expect(door.people.filter(({ mark }) => mark === "absent")).toEqual([]);
  });

  it("a guest takes the smallest group's seat, and comes back when their removal is undone", async () => {
    const people = await crowd(3, 8);
    const sessionId = firstOf(people);
    await seatGroups(organizer, { sessionId, who: "expected" });
    const sizes = plan(await doorPage(organizer, sessionId)).map((group) => group.length);
    const { guestId, group } = await addGuest(organizer, { sessionId, name: "Ada" });
    expect(sizes[group - 1]).toBe(Math.min(...sizes));
    await removeGuest(organizer, { sessionId, guestId });
    const without = await doorPage(organizer, sessionId);
    expect(without.people.find(({ id }) => id === guestId)).toBeUndefined();
    await undoLast(organizer, sessionId);
    const door = await doorPage(organizer, sessionId);
    expect(door.people.find(({ id }) => id === guestId)).toMatchObject({ name: "Ada", role: "guest", group });
  });

  it("several phones tick at once, and every tick is kept", async () => {
    const people = await crowd(6, 30);
    const sessionId = firstOf(people);
    const all = [...people.mentors, ...people.mentees];
    await Promise.all(
      all.map((participationId, index) =>
        markAttendance(index % 2 ? organizer : world.contexts.owner, {
          sessionId,
          marks: [{ participationId, status: "present" }],
        }),
      ),
    );
    const door = await doorPage(organizer, sessionId);
    expect(door.people.filter(({ mark }) => mark === "present")).toHaveLength(36);
  });
});
