import { beforeEach, describe, expect, it } from "vitest";
import { atTime, now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { system, withLink, withOrg } from "@/lib/db/unit";
import { beginEvening, closeEvening, reconvene, showPoints, undoEvening } from "@/lib/evening/commands";
import { consolePage } from "@/lib/evening/console/queries";
import { closeWallLink, openWallLink } from "@/lib/evening/wall/commands";
import { linkedWall, organizersWall, wallFollowing } from "@/lib/evening/wall/queries";
import { endorsePoint, writePoint } from "@/lib/points/commands";
import { highlightLine, mergeLines } from "@/lib/recaps/merging/commands";
import { includeRecapPoint } from "@/lib/recaps/points/commands";
import type { LinkContext } from "@/lib/tenancy/context";
import { mintLink } from "@/lib/tenancy/mint";

let world: World;
let sessionId: string;

beforeEach(async () => {
  world = await buildWorld(`W${newId().slice(-6)}`);
  sessionId = world.next.session;
});

const linkOf = async (path: string): Promise<LinkContext | null> => mintLink(path.replace("/wall/", ""));
const opened = async (): Promise<LinkContext> => {
  const { path } = await openWallLink(world.contexts.owner, { sessionId });
  const ctx = await linkOf(path);
  if (!ctx) throw new Error("a wall's link should open");
  return ctx;
};

describe("a link to the wall", () => {
  it("is made once, opens this session alone, and is shown to organizers again", async () => {
    const { owner, organizer } = world.contexts;
    const [one, two] = await Promise.all([owner, organizer].map((ctx) => openWallLink(ctx, { sessionId })));
    expect(one).toEqual(two);
    const ctx = await linkOf(one?.path ?? "");
    expect(ctx).toMatchObject({ link: "wall", subjectId: sessionId, orgId: world.orgId });
    expect((await consolePage(organizer, sessionId)).wallPath).toBe(one?.path);
    if (!ctx) return;
    const ask = (id: string) =>
      withLink(ctx, (tx) => tx.$queryRaw<{ wall: unknown }[]>`select evening_wall(${id}::uuid) as "wall"`);
    expect((await ask(world.past.session))[0]?.wall).toBeNull();
    expect((await ask(sessionId))[0]?.wall).not.toBeNull();
  });

  it("opens nothing once it is taken back, or half a day after the evening", async () => {
    const { owner } = world.contexts;
    const { path } = await openWallLink(owner, { sessionId });
    const late = new Date(now().getTime() + 9 * 86_400_000);
    await atTime(late, async () => expect(await linkOf(path)).toBeNull());
    await closeWallLink(owner, { sessionId });
    expect(await linkOf(path)).toBeNull();
    expect((await consolePage(owner, sessionId)).wallPath).toBeNull();
    expect((await openWallLink(owner, { sessionId })).path).not.toBe(path);
  });

  it("reads nothing but the wall and that something has changed", async () => {
    const ctx = await opened();
    await withLink(ctx, async (tx) => {
      const where = { where: { orgId: world.orgId } };
      expect(await tx.point.count(where)).toBe(0);
      expect(await tx.seat.count(where)).toBe(0);
      expect(await tx.membership.count(where)).toBe(0);
      expect(await tx.evening.count(where)).toBe(0);
    });
    expect(await wallFollowing(ctx)).toMatchObject({ sessionId, groups: "all" });
  });

  it("shows no more than a good night once the evening is closed, and all again when that is taken back", async () => {
    const { owner } = world.contexts;
    const ctx = await opened();
    await beginEvening(owner, { sessionId, version: 0 });
    expect((await linkedWall(ctx)).groups).toHaveLength(2);
    await closeEvening(owner, { sessionId, version: 1 });
    expect(await linkedWall(ctx)).toMatchObject({ over: true, running: null, groups: [], points: [] });
    await undoEvening(owner, { sessionId, version: 2 });
    expect(await linkedWall(ctx)).toMatchObject({ over: false, groups: [{ number: 1 }, { number: 2 }] });
  });
});

describe("the wall", () => {
  const point = () => ({
    ...{ sessionId, groupId: world.next.groupOne, agendaItemId: world.next.question },
    ...{ text: "Lead without authority", credited: true },
  });

  it("says who sits where, without saying more of anybody", async () => {
    const wall = await linkedWall(await opened());
    expect(wall).toMatchObject({ running: null, points: [], written: 0 });
    expect(wall.groups[0]?.people.map(({ role }) => role)).toEqual(["mentor", "mentee", "guest"]);
    const told = JSON.stringify(wall);
    expect(told).not.toContain(world.people.mentee.membershipId);
    expect(told).not.toContain("@");
  });

  it("shows points only once the room is to see them, and nobody's name beside them", async () => {
    const { owner, mentee } = world.contexts;
    const ctx = await opened();
    await beginEvening(owner, { sessionId, version: 0 });
    await writePoint(mentee, point());
    expect(await linkedWall(ctx)).toMatchObject({ points: [], written: 1 });
    await showPoints(owner, { sessionId, version: 1, shown: true });
    const [shown] = (await linkedWall(ctx)).points;
    expect(Object.keys(shown ?? {}).toSorted()).toEqual([
      ...["endorsements", "group", "highlighted", "id", "others", "text"],
    ]);
    await showPoints(owner, { sessionId, version: 2, shown: false });
    expect((await linkedWall(ctx)).points).toEqual([]);
    await reconvene(owner, { sessionId, version: 3 });
    expect((await linkedWall(ctx)).points).toMatchObject([{ text: "Lead without authority", group: 1 }]);
  });

  it("counts once what several groups said in nearly the same words, and leaves out what the recap does", async () => {
    const { owner, mentee, otherMentee, otherMentor } = world.contexts;
    const ctx = await opened();
    await beginEvening(owner, { sessionId, version: 0 });
    const { pointId: one } = await writePoint(mentee, { ...point(), text: "Lead without a title" });
    const elsewhere = { ...point(), groupId: world.next.groupTwo };
    const { pointId: other } = await writePoint(otherMentee, {
      ...elsewhere,
      text: "Lead without the title",
    });
    const { pointId: apart } = await writePoint(otherMentee, { ...elsewhere, text: "Sleep on it" });
    await endorsePoint(mentee, { pointId: one, wish: "endorse" });
    await endorsePoint(otherMentor, { pointId: other, wish: "endorse" });
    const { recapId } = await mergeLines(owner, { sessionId, lineIds: [one, other] });
    await highlightLine(owner, { sessionId, lineId: one, highlighted: true });
    const left = await system((tx) =>
      tx.recapPoint.findFirstOrThrow({ where: { orgId: world.orgId, recapId, pointId: apart } }),
    );
    await includeRecapPoint(owner, { recapId, recapPointId: left.id, included: false });
    await reconvene(owner, { sessionId, version: 1 });
    const { points } = await linkedWall(ctx);
    expect(
      points.map(({ text, others, endorsements, highlighted }) => [text, others, endorsements, highlighted]),
    ).toEqual([
      ["Lead without a title", [2], 2, true],
      ["Lead without the title", [1], 2, true],
    ]);
  });

  it("is for organizers who are signed in, and for no other member", async () => {
    const { owner, mentee } = world.contexts;
    expect((await organizersWall(owner, sessionId)).groups).toHaveLength(2);
    await expect(organizersWall(mentee, sessionId)).rejects.toMatchObject({ code: "forbidden" });
    const asked = await withOrg(
      mentee,
      (tx) => tx.$queryRaw<{ wall: unknown }[]>`select evening_wall(${sessionId}::uuid) as "wall"`,
    );
    expect(asked[0]?.wall).toBeNull();
  });
});
