import { beforeAll, describe, expect, it, vi } from "vitest";
import { atTime, now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { system } from "@/lib/db/unit";
import { relayNews } from "@/lib/jobs/live/relay";
import { onWriting, type Writing } from "@/lib/live/writing";
import { editPoint, endorsePoint, strikePoint, writePoint } from "@/lib/points/commands";
import { sayWriting } from "@/lib/points/live/commands";
import { pointNews } from "@/lib/points/live/queries";
import { pointsPage } from "@/lib/points/queries";
import { movePerson } from "@/lib/seating/moves/commands";

let world: World;
beforeAll(async () => {
  world = await buildWorld(`N${newId().slice(-6)}`);
});

const write = async (who: "mentor" | "mentee", text: string) => {
  const { session: sessionId, groupOne: groupId, question: agendaItemId } = world.next;
  const input = { sessionId, groupId, agendaItemId, text, credited: false };
  return (await writePoint(world.contexts[who], input)).pointId;
};
/** Everything announced has been handed on. */
async function relayed(): Promise<void> {
  while ((await relayNews()) > 0);
}
const news = async (who: keyof World["contexts"], cursor: number, group?: string) => {
  await relayed();
  return pointNews(world.contexts[who], world.next.session, { group, cursor });
};
const readPage = (who: keyof World["contexts"]) => pointsPage(world.contexts[who], world.next.session);

describe("what a group's page does not know yet", () => {
  it("is everything since it was read, as it is now, and nothing twice", async () => {
    const { cursor } = await readPage("mentor");
    const first = await write("mentee", "First");
    const second = await write("mentee", "Secnod");
    await editPoint(world.contexts.mentee, { pointId: second, text: "Second", credited: true });
    await endorsePoint(world.contexts.mentor, { pointId: first, wish: "endorse" });
    const told = await news("mentor", cursor);
    expect(told).toMatchObject({ gone: [], anew: false });
    expect(
      told.points.map(({ text, name, endorsements, endorsed, mine }) => [
        text,
        name,
        endorsements,
        endorsed,
        mine,
      ]),
    ).toEqual([
      ["Second", world.contexts.mentee.name, 0, false, false],
      ["First", null, 1, true, false],
    ]);
    expect(await news("mentor", told.cursor)).toEqual({
      cursor: told.cursor,
      points: [],
      gone: [],
      anew: false,
    });

    await strikePoint(world.contexts.mentee, { pointId: first });
    expect(await news("mentor", told.cursor)).toMatchObject({ points: [], gone: [first] });
    expect((await readPage("mentor")).points.map(({ id }) => id)).toEqual([second]);
  });

  it("holds nothing of another group", async () => {
    const { cursor } = await readPage("otherMentor");
    const pointId = await write("mentee", "Only for group one");
    const told = await news("otherMentor", cursor);
    expect(JSON.stringify(told)).not.toContain(pointId);
    expect(told).toMatchObject({ cursor, points: [], gone: [] });
    await expect(news("otherMentor", cursor, world.next.groupOne)).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("is to be read anew where something else has changed, or the page has slept for a day", async () => {
    const { cursor } = await readPage("otherMentee");
    const participationId = world.participations.otherMentor;
    await movePerson(world.contexts.organizer, {
      sessionId: world.next.session,
      personId: participationId,
      to: world.next.groupTwo,
    });
    expect(await news("otherMentee", cursor)).toMatchObject({ anew: true });
    await relayed();
    const tomorrow = new Date(now().getTime() + 25 * 60 * 60_000);
    expect(await atTime(tomorrow, () => news("mentee", cursor))).toMatchObject({ anew: true, points: [] });
  });

  it("is lost to whoever has no seat in the group any more", async () => {
    const { cursor } = await readPage("mentee");
    const participationId = world.participations.mentee;
    const seat = { orgId: world.orgId, sessionId: world.next.session, participationId };
    const move = (groupId: string) => system((tx) => tx.seat.updateMany({ where: seat, data: { groupId } }));
    expect(await news("mentee", cursor, world.next.groupOne)).toBeTruthy();
    await move(world.next.groupTwo);
    await expect(news("mentee", cursor, world.next.groupOne)).rejects.toMatchObject({ code: "not_found" });
    await move(world.next.groupOne);
  });
});

describe("that somebody writes", () => {
  it("is told of people of the group, without a name, and kept nowhere", async () => {
    const told = vi.fn<(writing: Writing) => void>();
    onWriting(told);
    const { session: sessionId, groupOne: groupId, question: questionId } = world.next;
    const pen = newId();
    await relayed();
    await sayWriting(world.contexts.mentee, { sessionId, groupId, questionId, pen });
    expect(told.mock.calls).toEqual([[{ orgId: world.orgId, sessionId, groupId, questionId, pen }]]);
    const elsewhere = sayWriting(world.contexts.otherMentee, { sessionId, groupId, questionId, pen });
    await expect(elsewhere).rejects.toMatchObject({ code: "not_found" });
    expect(told).toHaveBeenCalledTimes(1);
    expect(await relayNews()).toBe(0);
    onWriting(undefined);
  });
});
