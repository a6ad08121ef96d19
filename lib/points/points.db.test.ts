import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/db/id";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { system } from "@/lib/db/unit";
import { editPoint, endorsePoint, strikePoint, writePoint } from "@/lib/points/commands";
import { pointsPage } from "@/lib/points/queries";
import { writePointSchema } from "@/lib/points/schema";

let world: World;

beforeAll(async () => {
  world = await buildWorld(`P${newId().slice(-6)}`);
});

const at = (evening: World["past"], text: string) => ({
  sessionId: evening.session,
  groupId: evening.groupOne,
  agendaItemId: evening.question,
  text,
  credited: false,
});

describe("points", () => {
  it("written by three people in parallel are all there", async () => {
    const { mentor, mentee, organizer } = world.contexts;
    const texts = [mentor, mentee, organizer].flatMap((ctx, who) =>
      Array.from({ length: 20 }, (_, n) => ({ ctx, text: `Point ${n} of ${who}` })),
    );
    await Promise.all(texts.map(({ ctx, text }) => writePoint(ctx, at(world.next, text))));
    const { points } = await pointsPage(mentee, world.next.session);
    expect(points.map((point) => point.text).toSorted()).toEqual(texts.map(({ text }) => text).toSorted());
  });

  it("that arrive twice are one: by their form's key, and by the id the browser gave", async () => {
    const { mentee } = world.contexts;
    const count = async () => (await pointsPage(mentee, world.next.session)).points.length;
    const before = await count();
    const key = newId();
    const input = { ...at(world.next, "Once by key") };
    const [one, two] = await Promise.all([writePoint(mentee, input, key), writePoint(mentee, input, key)]);
    expect(one).toEqual(two);
    const named = { ...at(world.next, "Once by id"), pointId: newId() };
    await Promise.all([writePoint(mentee, named), writePoint(mentee, named), writePoint(mentee, named)]);
    expect(await count()).toBe(before + 2);
  });

  it("never claim to be saved under somebody else's id", async () => {
    const { mentor, mentee } = world.contexts;
    const pointId = newId();
    await writePoint(mentor, { ...at(world.next, "The mentor's"), pointId });
    const taken = writePoint(mentee, { ...at(world.next, "The mentee's"), pointId });
    await expect(taken).rejects.toMatchObject({ code: "not_found" });
  });

  it("belong to a question of the same session, and to the writer's own group", async () => {
    const { mentee } = world.contexts;
    const elsewhere = { ...at(world.next, "Elsewhere"), agendaItemId: world.past.question };
    await expect(writePoint(mentee, elsewhere)).rejects.toMatchObject({ code: "not_found" });
    const others = { ...at(world.next, "Others"), groupId: world.next.groupTwo };
    await expect(writePoint(mentee, others)).rejects.toMatchObject({ code: "not_found" });
    await writePoint(world.contexts.organizer, others);
    await expect(
      pointsPage(mentee, world.next.session, { group: world.next.groupTwo }),
    ).rejects.toMatchObject({ code: "not_found" });
  });

  it("are reworded and struck by their author alone", async () => {
    const { mentor, mentee, organizer } = world.contexts;
    const { pointId } = await writePoint(mentee, at(world.next, "Frist"));
    for (const ctx of [mentor, organizer]) {
      await expect(editPoint(ctx, { pointId, text: "Mine", credited: true })).rejects.toMatchObject({
        code: "forbidden",
      });
      await expect(strikePoint(ctx, { pointId })).rejects.toMatchObject({ code: "forbidden" });
    }
    await editPoint(mentee, { pointId, text: "First", credited: true });
    const shown = async () =>
      (await pointsPage(mentor, world.next.session)).points.find(({ id }) => id === pointId);
    expect(await shown()).toMatchObject({ text: "First", mine: false, name: mentee.name });
    await editPoint(mentee, { pointId, text: "First", credited: false });
    expect(await shown()).toMatchObject({ name: null });
    await strikePoint(mentee, { pointId });
    expect(await shown()).toBeUndefined();
  });

  it("are endorsed once a person, and the endorsement is taken back", async () => {
    const { mentor, mentee, organizer } = world.contexts;
    const { pointId } = await writePoint(mentee, at(world.next, "Listen first"));
    const shown = async () =>
      (await pointsPage(mentor, world.next.session)).points.find(({ id }) => id === pointId);
    await Promise.all(
      [mentor, mentor, organizer].map((ctx) => endorsePoint(ctx, { pointId, wish: "endorse" })),
    );
    expect(await shown()).toMatchObject({ endorsements: 2, endorsed: true });
    await endorsePoint(mentor, { pointId, wish: "withdraw" });
    expect(await shown()).toMatchObject({ endorsements: 1, endorsed: false });
    const outside = endorsePoint(world.contexts.otherMentee, { pointId, wish: "endorse" });
    await expect(outside).rejects.toMatchObject({ code: "not_found" });
  });

  it("of a published recap may be endorsed by its readers", async () => {
    await endorsePoint(world.contexts.otherMentee, { pointId: world.point, wish: "endorse" });
    const rows = await system((tx) =>
      tx.endorsement.count({
        where: {
          orgId: world.orgId,
          pointId: world.point,
          membershipId: world.people.otherMentee.membershipId,
        },
      }),
    );
    expect(rows).toBe(1);
  });
});

describe("the page of a group", () => {
  it("shows a person their group, and an organizer all", async () => {
    const mine = await pointsPage(world.contexts.mentee, world.past.session);
    expect(mine).toMatchObject({ group: { number: 1 }, canSeeAll: false, canWritePoint: true });
    expect(mine.points.map((point) => point.text)).toEqual([`Point ${world.mark}`]);
    const others = await pointsPage(world.contexts.otherMentor, world.past.session);
    expect(others).toMatchObject({ group: { number: 2 }, points: [] });
    const all = await pointsPage(world.contexts.organizer, world.past.session);
    expect(all).toMatchObject({ group: null, canSeeAll: true, canWritePoint: false });
    expect(all.groups.map(({ number, points }) => [number, points])).toEqual([
      [1, 1],
      [2, 0],
    ]);
    const one = await pointsPage(world.contexts.organizer, world.past.session, {
      group: world.past.groupOne,
    });
    expect(one).toMatchObject({ group: { number: 1 }, canWritePoint: true });
  });

  it("is nobody else's business", async () => {
    for (const asked of [{}, { group: world.past.groupOne }, { group: "all" }])
      await expect(pointsPage(world.contexts.member, world.past.session, asked)).rejects.toMatchObject({
        code: "not_found",
      });
  });
});

describe("a point that is struck", () => {
  it("goes from the recap too", async () => {
    const printed = () =>
      system((tx) => tx.recapPoint.count({ where: { orgId: world.orgId, pointId: world.point } }));
    expect(await printed()).toBe(1);
    await strikePoint(world.contexts.mentee, { pointId: world.point });
    expect(await printed()).toBe(0);
  });
});

describe("what is typed", () => {
  const fields = { sessionId: newId(), groupId: newId(), agendaItemId: newId() };

  it("becomes one line, and may fill all of it", () => {
    expect(writePointSchema.parse({ ...fields, text: "  Lead without\r\nauthority " }).text).toBe(
      "Lead without authority",
    );
    expect(writePointSchema.safeParse({ ...fields, text: "x".repeat(300) }).success).toBe(true);
    expect(writePointSchema.safeParse({ ...fields, text: "x".repeat(301) }).success).toBe(false);
    expect(writePointSchema.safeParse({ ...fields, text: " \n " }).success).toBe(false);
  });
});
