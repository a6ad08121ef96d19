import { expect, it } from "vitest";
import type { Entry } from "@/components/outbox/store";
import type { PointView } from "@/lib/points/queries";
import { afterNews, afterReading, type Known, waitingPoints, withTaps } from "./known";

const point = (id: string, more: Partial<PointView> = {}): PointView => ({
  ...{ id, groupId: "g", questionId: "q", text: id, mine: false, credited: false, name: null },
  ...{ endorsements: 0, endorsed: false },
  ...more,
});
const entry = (id: string, body: Record<string, string>, refused?: string): Entry => ({
  ...{ id, at: 1, to: "/", body },
  ...(refused && { refused }),
});
const known: Known = { cursor: 5, points: [point("b"), point("a")] };
const news = (cursor: number, points: PointView[], gone: string[] = []) => ({
  ...{ cursor, points, gone },
  anew: false,
});
const texts = ({ points }: Known) => points.map(({ text }) => text);

it("takes news in once, however often it comes: new ones first, changed ones in their place, gone ones away", () => {
  const told = news(6, [point("c"), point("a", { text: "A" })], ["b"]);
  const once = afterNews(known, told);
  expect(texts(once)).toEqual(["c", "A"]);
  expect(afterNews(once, told)).toEqual(once);
});

it("takes nothing from an answer that was overtaken by a newer one", () => {
  const newer = afterNews(known, news(9, [], ["a"]));
  expect(afterNews(newer, news(7, [point("a")]))).toBe(newer);
  expect(afterReading(newer, { cursor: 8, points: [point("a")] })).toBe(newer);
  expect(texts(afterReading(newer, { cursor: 9, points: [point("z")] }))).toEqual(["z"]);
});

it("shows a tap at once, and not on top of what the server has counted already", () => {
  const tap = (wish: string, refused?: string) =>
    entry("t", { kind: "endorse", pointId: "a", wish }, refused);
  const there = point("a", { endorsements: 2 });
  expect(withTaps(there, [tap("endorse")])).toMatchObject({ endorsed: true, endorsements: 3 });
  const counted = point("a", { endorsements: 3, endorsed: true });
  expect(withTaps(counted, [tap("endorse")])).toMatchObject({ endorsed: true, endorsements: 3 });
  expect(withTaps(counted, [tap("endorse"), tap("withdraw")])).toMatchObject({ endorsements: 2 });
  expect(withTaps(there, [tap("endorse", "no")])).toEqual(there);
  expect(withTaps(point("b"), [tap("endorse")])).toEqual(point("b"));
});

it("lists what waits for this group and question, newest first, until the page knows it", () => {
  const wrote = (id: string, agendaItemId = "q", groupId = "g") =>
    entry(id, { kind: "point", text: id, groupId, agendaItemId });
  const entries = [wrote("1"), wrote("2"), wrote("3", "other"), wrote("4", "q", "other"), wrote("a")];
  const place = { groupId: "g", questionId: "q" };
  expect(waitingPoints(entries, known, place).map(({ id }) => id)).toEqual(["2", "1"]);
});
