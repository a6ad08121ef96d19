import { describe, expect, it } from "vitest";
import {
  backInGroups,
  begun,
  beside,
  closed,
  gone,
  type Item,
  type Plan,
  paused,
  questionsForRoom,
  reconvened,
  same,
  silentMinutes,
  started,
  timerOf,
  turnBeside,
} from "./rules";
import { leftAt } from "./timer/rules";

const minute = 60_000;
const seven = Date.UTC(2026, 10, 30, 19, 0);
const item = (id: string, kind: Item["kind"], minutes: number): Item => ({ id, kind, minutes });

const plan: Plan = {
  items: [
    item("welcome", "administration", 15),
    item("first", "question", 20),
    item("second", "question", 20),
    item("together", "administration", 10),
    item("third", "question", 20),
    item("farewell", "administration", 5),
  ],
  groups: ["one", "two", "three"],
};
const minutesLeft = (state: ReturnType<typeof begun>, at: number) =>
  leftAt(timerOf(state, plan.items.find(({ id }) => id === state.itemId) ?? null), at) / minute;

const evening = begun(plan, seven);
const atSecond = gone(evening, "second", seven + 40 * minute);

describe("an evening", () => {
  it("begins with what is first, and its time runs", () => {
    expect(evening).toMatchObject({
      itemId: "welcome",
      stage: "groups",
      runningSince: seven,
      closedAt: null,
    });
    expect(minutesLeft(evening, seven + 5 * minute)).toBe(10);
  });

  it("keeps what has run through a pause, however long", () => {
    const still = paused(evening, seven + 5 * minute);
    expect(minutesLeft(still, seven + 50 * minute)).toBe(10);
    const on = started(still, seven + 50 * minute);
    expect(minutesLeft(on, seven + 54 * minute)).toBe(6);
    expect(minutesLeft({ ...on, extra: 1 }, seven + 54 * minute)).toBe(7);
  });

  it("that nobody closed can still be closed a year later", () => {
    expect(closed(evening, seven + 365 * 24 * 60 * minute).elapsed).toBe(24 * 60 * minute);
  });

  it("does nothing twice: pausing, starting, going where one is, coming together, closing", () => {
    const still = paused(evening, seven + minute);
    const room = reconvened(atSecond, plan, seven + 60 * minute);
    const over = closed(room, seven + 90 * minute);
    for (const [once, twice] of [
      [still, paused(still, seven + 2 * minute)],
      [evening, started(evening, seven + 2 * minute)],
      [evening, gone(evening, "welcome", seven + 2 * minute)],
      [room, reconvened(room, plan, seven + 61 * minute)],
      [over, closed(over, seven + 91 * minute)],
    ] as const)
      expect(same(once, twice)).toBe(true);
    expect(same(evening, still)).toBe(false);
  });

  it("goes to something else with all of its time", () => {
    expect(atSecond).toMatchObject({ itemId: "second", elapsed: 0, extra: 0 });
    expect(minutesLeft(atSecond, seven + 41 * minute)).toBe(19);
    expect(beside(plan.items, "second", 1)?.id).toBe("together");
    expect(beside(plan.items, "welcome", -1)).toBeNull();
    expect(beside(plan.items, "farewell", 1)).toBeNull();
    expect(beside(plan.items, null, 1)?.id).toBe("welcome");
  });
});

describe("coming together", () => {
  it("goes to what the agenda has for it, and asks group by group, question by question", () => {
    const room = reconvened(atSecond, plan, seven + 60 * minute);
    expect(room).toMatchObject({ stage: "room", itemId: "together", askedId: "first", groupId: "one" });
    expect(minutesLeft(room, seven + 62 * minute)).toBe(8);
    const questions = questionsForRoom(plan.items, "together");
    expect(questions.map(({ id }) => id)).toEqual(["first", "second"]);
    const groups = plan.groups.map((id) => ({ id }));
    const turns = [room];
    for (let turn = turnBeside(room, questions, groups, 1); turn; ) {
      turns.push({ ...room, ...turn });
      turn = turnBeside(turn, questions, groups, 1);
    }
    expect(turns.map(({ askedId, groupId }) => `${askedId} ${groupId}`)).toEqual([
      ...["first one", "first two", "first three"],
      ...["second one", "second two", "second three"],
    ]);
    expect(turnBeside({ askedId: "second", groupId: "one" }, questions, groups, -1)?.groupId).toBe("three");
  });

  it("stays at the question where another follows it, and its time stands still", () => {
    const first = gone(evening, "first", seven + 15 * minute);
    const room = reconvened(first, plan, seven + 25 * minute);
    expect(room).toMatchObject({ stage: "room", itemId: "first", askedId: "first", runningSince: null });
    const back = backInGroups(room, plan, seven + 40 * minute);
    expect(back).toMatchObject({ stage: "groups", itemId: "first", askedId: null, groupId: null });
    expect(minutesLeft(back, seven + 40 * minute)).toBe(10);
  });

  it("sends the groups back to their question for five minutes", () => {
    const room = reconvened(atSecond, plan, seven + 60 * minute);
    const back = backInGroups(room, plan, seven + 61 * minute);
    expect(back).toMatchObject({ stage: "groups", itemId: "second" });
    expect(minutesLeft(back, seven + 61 * minute)).toBe(5);
  });

  it("hears about the questions since it was together last, or all where none is before", () => {
    expect(questionsForRoom(plan.items, "farewell").map(({ id }) => id)).toEqual(["third"]);
    expect(questionsForRoom(plan.items, "welcome")).toHaveLength(3);
    expect(questionsForRoom([], null)).toEqual([]);
    expect(reconvened(evening, { items: [], groups: [] }, seven)).toMatchObject({
      askedId: null,
      groupId: null,
    });
  });
});

it("a group is silent after five minutes without a point", () => {
  expect(silentMinutes(seven, seven + 5 * minute - 1)).toBeNull();
  expect(silentMinutes(seven, seven + 5 * minute)).toBe(5);
  expect(silentMinutes(seven, seven + 12.9 * minute)).toBe(12);
});
