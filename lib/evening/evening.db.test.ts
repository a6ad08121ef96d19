import { beforeEach, describe, expect, it } from "vitest";
import { atTime } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { system } from "@/lib/db/unit";
import {
  backToGroups,
  beginEvening,
  closeEvening,
  extendItem,
  giveTurn,
  goToItem,
  pauseTimer,
  reconvene,
  reopenEvening,
  showPoints,
  startTimer,
  undoEvening,
} from "@/lib/evening/commands";
import { consolePage } from "@/lib/evening/console/queries";
import { leftAt, sayLeft } from "@/lib/evening/timer/rules";
import { writePoint } from "@/lib/points/commands";
import { markAttendance } from "@/lib/seating/attendance/commands";
import { addAgendaItem, removeAgendaItem } from "@/lib/sessions/agenda/commands";
import { answerByLink, answerSession } from "@/lib/sessions/coming/commands";
import { cancelSession } from "@/lib/sessions/commands";

let world: World;
let sessionId: string;
/** The item "Back together", after the question. */
let together: string;

const seven = new Date("2031-03-04T19:00:00Z");
const minute = (minutes: number, seconds = 0) =>
  new Date(seven.getTime() + minutes * 60_000 + seconds * 1000);

beforeEach(async () => {
  world = await buildWorld(`E${newId().slice(-6)}`);
  sessionId = world.next.session;
  const item = { sessionId, kind: "administration", text: "Back together", minutes: 10 } as const;
  together = (await addAgendaItem(world.contexts.owner, item)).itemId;
});

const page = (at: Date) => atTime(at, () => consolePage(world.contexts.organizer, sessionId));
const shown = async (at: Date) => {
  const { running } = await page(at);
  return running && sayLeft(leftAt(running.timer, at.getTime()));
};
const begin = () => atTime(seven, () => beginEvening(world.contexts.owner, { sessionId, version: 0 }));
const told = () =>
  system((tx) =>
    tx.outbox.count({
      where: { orgId: world.orgId, topic: "live", payload: { path: ["about"], equals: "evening" } },
    }),
  );

describe("a running evening", () => {
  it("begins once, also for two who press at the same moment, and is told to live pages", async () => {
    expect((await page(seven)).running).toBeNull();
    await Promise.all([
      begin(),
      atTime(minute(1), () => beginEvening(world.contexts.organizer, { sessionId, version: 0 })),
    ]);
    const { running } = await page(minute(1));
    expect(running).toMatchObject({ version: 1, stage: "groups", item: { id: world.next.question } });
    expect(await told()).toBe(1);
  });

  it("keeps its time through pauses and more minutes, and runs over kindly", async () => {
    const { owner } = world.contexts;
    await begin();
    expect(await shown(minute(5))).toBe("15:00");
    await atTime(minute(5), () => pauseTimer(owner, { sessionId, version: 1 }));
    expect(await shown(minute(50))).toBe("15:00");
    await atTime(minute(50), () => startTimer(owner, { sessionId, version: 2 }));
    expect(await shown(minute(60))).toBe("5:00");
    await atTime(minute(60), () => extendItem(owner, { sessionId, version: 3, extra: 1 }));
    expect(await shown(minute(60))).toBe("6:00");
    expect(await shown(minute(67, 20))).toBe("+1:20");
  });

  it("gives one more minute once where two press for it, and tells who presses something else that it has moved", async () => {
    const { owner, organizer } = world.contexts;
    await begin();
    const press = { sessionId, version: 1, extra: 1 };
    await Promise.all([extendItem(owner, press), extendItem(organizer, press)]);
    expect((await page(minute(1))).running).toMatchObject({ version: 2, extra: 1 });
    const late = atTime(minute(2), () => pauseTimer(organizer, { sessionId, version: 1 }));
    await expect(late).rejects.toMatchObject({ code: "conflict" });
    expect((await page(minute(2))).running?.timer.runningSince).toBe(seven.getTime());
  });

  it("goes on once where two press Next", async () => {
    const { owner, organizer } = world.contexts;
    await begin();
    const next = { sessionId, version: 1, itemId: together };
    await Promise.all([owner, organizer].map((ctx) => atTime(minute(20), () => goToItem(ctx, next))));
    expect((await page(minute(21))).running).toMatchObject({
      version: 2,
      item: { id: together },
      next: null,
    });
    expect(await shown(minute(21))).toBe("9:00");
  });

  it("goes back to where it was, with the time that has passed, and forth again", async () => {
    const { owner } = world.contexts;
    await begin();
    await atTime(minute(3), () => goToItem(owner, { sessionId, version: 1, itemId: together }));
    await atTime(minute(4), () => undoEvening(owner, { sessionId, version: 2 }));
    expect(await shown(minute(5))).toBe("15:00");
    await expect(undoEvening(owner, { sessionId, version: 2 })).rejects.toMatchObject({ code: "conflict" });
    await atTime(minute(6), () => undoEvening(owner, { sessionId, version: 3 }));
    const { running } = await page(minute(6));
    expect(running).toMatchObject({ item: { id: together }, lastChange: { kind: "goTo", undone: false } });
    expect(await shown(minute(6))).toBe("7:00");
  });

  it("has not begun after all", async () => {
    await begin();
    await undoEvening(world.contexts.organizer, { sessionId, version: 1 });
    expect((await page(seven)).running).toBeNull();
  });

  it("comes together, hears group by group, and goes back to the groups", async () => {
    const { owner } = world.contexts;
    const { question: askedId, groupOne, groupTwo } = world.next;
    await begin();
    await atTime(minute(18), () => reconvene(owner, { sessionId, version: 1 }));
    expect((await page(minute(18))).running).toMatchObject({
      ...{ stage: "room", item: { id: together }, askedId, groupId: groupOne },
    });
    await giveTurn(owner, { sessionId, version: 2, askedId, groupId: groupTwo });
    const foreign = giveTurn(owner, { sessionId, version: 3, askedId, groupId: world.past.groupOne });
    await expect(foreign).rejects.toMatchObject({ code: "not_found" });
    await atTime(minute(19), () => backToGroups(owner, { sessionId, version: 3 }));
    expect((await page(minute(19))).running).toMatchObject({ stage: "groups", item: { id: askedId } });
    expect(await shown(minute(19))).toBe("5:00");
  });

  it("is closed, moves no more, and opens again", async () => {
    const { owner } = world.contexts;
    await begin();
    await atTime(minute(20), () => closeEvening(owner, { sessionId, version: 1 }));
    const { running } = await page(minute(30));
    expect(running).toMatchObject({ closed: true, timer: { runningSince: null } });
    for (const press of [
      () => startTimer(owner, { sessionId, version: 2 }),
      () => showPoints(owner, { sessionId, version: 2, shown: true }),
    ])
      await expect(press()).rejects.toMatchObject({ code: "conflict" });
    await reopenEvening(owner, { sessionId, version: 2 });
    expect((await page(minute(30))).running).toMatchObject({ closed: false, version: 3 });
  });

  it("outlives what is taken off its agenda, and a change that cannot come back whole", async () => {
    const { owner } = world.contexts;
    await begin();
    await goToItem(owner, { sessionId, version: 1, itemId: together });
    await goToItem(owner, { sessionId, version: 2, itemId: world.next.question });
    await removeAgendaItem(owner, { sessionId, itemId: together });
    await undoEvening(owner, { sessionId, version: 3 });
    expect((await page(seven)).running).toMatchObject({ item: null, next: { id: world.next.question } });
  });

  it("needs an agenda, and a session that takes place", async () => {
    const { owner } = world.contexts;
    await cancelSession(owner, { sessionId });
    await expect(begin()).rejects.toMatchObject({ code: "conflict" });
    await system((tx) => tx.agendaItem.deleteMany({ where: { orgId: world.orgId, sessionId } }));
    await system((tx) =>
      tx.session.updateMany({ where: { orgId: world.orgId }, data: { status: "scheduled" } }),
    );
    await expect(begin()).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("the console", () => {
  it("counts each group's points to the question that is now, and when the last came", async () => {
    await begin();
    const point = {
      sessionId,
      groupId: world.next.groupOne,
      agendaItemId: world.next.question,
      credited: false,
    };
    await atTime(minute(4), () => writePoint(world.contexts.mentee, { ...point, text: "Listen" }));
    const { groups, question, expected, present } = await page(minute(9));
    expect(question?.id).toBe(world.next.question);
    expect(groups.map(({ number, points, lastAt }) => [number, points, lastAt])).toEqual([
      [1, 1, minute(4).getTime()],
      [2, 0, null],
    ]);
    expect({ expected, present }).toEqual({ expected: 4, present: 0 });
  });

  it("does not wait for who can't come, until they come all the same", async () => {
    const { organizer, otherMentor } = world.contexts;
    await answerByLink(world.links.rsvp, { coming: "no" });
    await answerSession(otherMentor, { sessionId, coming: "maybe" });
    const counts = async () => {
      const { expected, saidNo, present, absent } = await consolePage(organizer, sessionId);
      return { expected, saidNo, present, absent };
    };
    expect(await counts()).toEqual({ expected: 3, saidNo: 1, present: 0, absent: 0 });
    const mark = (participationId: string, status: "present" | "absent") =>
      markAttendance(organizer, { sessionId, marks: [{ participationId, status }] });
    await mark(world.participations.otherMentor, "absent");
    await mark(world.participations.mentee, "present");
    expect(await counts()).toEqual({ expected: 4, saidNo: 0, present: 1, absent: 1 });
  });
});
