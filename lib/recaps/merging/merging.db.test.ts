import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "@/lib/db/id";
import { type ActorName, buildWorld, type World } from "@/lib/db/testing/world";
import { system, type Tx, withOrg } from "@/lib/db/unit";
import { endorsePoint, strikePoint } from "@/lib/points/commands";
import { endorseInRecap } from "@/lib/recaps/additions/commands";
import { undoRecapChange } from "@/lib/recaps/changes/commands";
import { collectRecap } from "@/lib/recaps/collecting/commands";
import { editRecap, publishRecap } from "@/lib/recaps/commands";
import { highlightLine, keepApart, mergeLines, splitLine } from "@/lib/recaps/merging/commands";
import {
  includeRecapPoint,
  moveRecapPoint,
  orderByEndorsement,
  rewordRecapPoint,
  writeRecapPoint,
} from "@/lib/recaps/points/commands";
import { recapEditor } from "@/lib/recaps/queries";
import { recapPage } from "@/lib/recaps/reading/queries";
import { reconveneBoard } from "@/lib/reconvene/queries";

let world: World;
/** What two groups said in nearly the same words, and what only one said. */
let mine: string;
let theirs: string;
let alone: string;

const as = (actor: ActorName) => world.contexts[actor];

async function say(text: string, author: ActorName, group: "groupOne" | "groupTwo", credited = false) {
  const { orgId, next, people } = world;
  const id = newId();
  const place = { sessionId: next.session, groupId: next[group], agendaItemId: next.question };
  const authorId = people[author].membershipId;
  await system((tx) => tx.point.create({ data: { orgId, id, ...place, authorId, text, credited } }));
  return id;
}

beforeEach(async () => {
  world = await buildWorld(`merging${newId().slice(-8)}`);
  mine = await say("Listen first", "mentee", "groupOne");
  theirs = await say("Listening first, then talking", "otherMentee", "groupTwo");
  alone = await say("Be known for something", "mentor", "groupOne");
});

const session = () => ({ sessionId: world.next.session });
const board = async () => (await reconveneBoard(as("organizer"), world.next.session)).questions[0];
const lines = async () => (await board())?.lines ?? [];
const texts = async () => (await lines()).map(({ text }) => text);
const merge = (...lineIds: string[]) => mergeLines(as("organizer"), { ...session(), lineIds });
const recapId = async () => (await collectRecap(as("organizer"), session())).id;
const undo = async () => undoRecapChange(as("organizer"), { recapId: await recapId() });
const idOf = async (text: string) => (await lines()).find((line) => line.text === text)?.id ?? "";

describe("when everybody is back together", () => {
  it("points of different groups that say the same are put forward, before anything is collected", async () => {
    const question = await board();
    expect(question?.suggestions.map((set) => set.lines.map(({ text }) => text))).toEqual([
      ["Listen first", "Listening first, then talking"],
    ]);
    expect(question?.lines.map(({ groups }) => groups)).toEqual([[1], [2], [1]]);
  });

  it("one tap merges them: both groups said it, and everybody who endorsed any counts once", async () => {
    await endorsePoint(as("mentor"), { pointId: mine, wish: "endorse" });
    for (const pointId of [mine, theirs]) await endorsePoint(as("organizer"), { pointId, wish: "endorse" });
    await merge(mine, theirs);
    const question = await board();
    expect(question?.suggestions).toEqual([]);
    expect(question?.lines).toMatchObject([
      { text: "Listen first", groups: [1, 2], endorsements: 2 },
      { text: "Be known for something", groups: [1], endorsements: 0 },
    ]);
  });

  it("and one tap takes them apart again, exactly as they were", async () => {
    await merge(mine, theirs);
    const before = await lines();
    await splitLine(as("organizer"), { ...session(), lineId: mine });
    expect(await texts()).toEqual([
      "Listen first",
      "Listening first, then talking",
      "Be known for something",
    ]);
    await undo();
    expect(await lines()).toEqual(before);
    await undo();
    expect((await board())?.suggestions).toHaveLength(1);
  });

  it("what is not the same is not put forward again", async () => {
    await keepApart(as("owner"), { ...session(), lineIds: [theirs, mine] });
    await keepApart(as("organizer"), { ...session(), lineIds: [mine, theirs] });
    expect((await board())?.suggestions).toEqual([]);
    expect(await lines()).toHaveLength(3);
  });

  it("two organizers merging at once do it once", async () => {
    await Promise.all([
      merge(mine, theirs),
      mergeLines(as("owner"), { ...session(), lineIds: [theirs, mine] }).catch(() => 0),
    ]);
    expect(await lines()).toHaveLength(2);
  });

  it("points of two questions stay apart, and one alone is not merged", async () => {
    const other = await system((tx) =>
      tx.agendaItem.create({
        data: {
          ...{ orgId: world.orgId, sessionId: world.next.session, position: 9, kind: "question" },
          ...{ text: "Another question", minutes: 5 },
        },
      }),
    );
    const id = await recapId();
    await writeRecapPoint(as("organizer"), { recapId: id, agendaItemId: other.id, text: "Elsewhere" });
    const written = await system((tx) =>
      tx.recapPoint.findFirstOrThrow({ where: { text: "Elsewhere", recapId: id } }),
    );
    await expect(merge(mine, written.id)).rejects.toMatchObject({ code: "invalid" });
    await expect(merge(mine, mine)).rejects.toMatchObject({ code: "invalid" });
    await expect(merge(mine, newId())).rejects.toMatchObject({ code: "not_found" });
  });

  it("a highlight stays with what it is merged into", async () => {
    await highlightLine(as("organizer"), { ...session(), lineId: theirs, highlighted: true });
    await merge(mine, theirs);
    expect((await lines())[0]).toMatchObject({ highlighted: true, groups: [1, 2] });
  });
});

describe("in the recap", () => {
  it("the most endorsed come first until somebody moves one, and again when asked", async () => {
    const id = await recapId();
    await endorsePoint(as("organizer"), { pointId: alone, wish: "endorse" });
    expect((await texts())[0]).toBe("Be known for something");
    await moveRecapPoint(as("organizer"), {
      recapId: id,
      recapPointId: await idOf("Be known for something"),
      direction: "down",
    });
    await endorsePoint(as("owner"), { pointId: alone, wish: "endorse" });
    expect((await texts())[1]).toBe("Be known for something");
    await orderByEndorsement(as("organizer"), { recapId: id });
    expect((await texts())[0]).toBe("Be known for something");
    await undo();
    await undo();
    expect((await recapEditor(as("organizer"), world.next.session)).recap).toMatchObject({
      arranged: false,
      undo: null,
    });
  });

  it("once published its order is kept, whatever readers endorse", async () => {
    const id = await recapId();
    await publishRecap(as("organizer"), { recapId: id, audience: "cohort" });
    const before = await texts();
    await endorseInRecap(as("otherMentee"), {
      recapId: id,
      recapPointId: await idOf("Be known for something"),
      wish: "endorse",
    });
    expect(await texts()).toEqual(before);
  });

  it("every change is taken back, the last first", async () => {
    const id = await recapId();
    const before = (await recapEditor(as("organizer"), world.next.session)).recap;
    const first = await idOf("Listen first");
    await editRecap(as("organizer"), { recapId: id, title: "Anew", intro: "Two sentences." });
    await rewordRecapPoint(as("organizer"), { recapId: id, recapPointId: first, text: "Listen." });
    await includeRecapPoint(as("organizer"), { recapId: id, recapPointId: first, included: false });
    await writeRecapPoint(as("organizer"), { recapId: id, agendaItemId: world.next.question, text: "New." });
    await merge(alone, theirs);
    for (let step = 0; step < 5; step++) await undo();
    expect((await recapEditor(as("organizer"), world.next.session)).recap).toEqual(before);
    await expect(undo()).rejects.toMatchObject({ code: "conflict" });
  });

  it("is struck with a point: what others said stands in their own words, and nothing of the struck one is kept", async () => {
    await merge(mine, theirs, alone);
    const id = await recapId();
    await rewordRecapPoint(as("organizer"), {
      recapId: id,
      recapPointId: await idOf("Listen first"),
      text: "Listen, and be known",
    });
    await publishRecap(as("organizer"), { recapId: id, audience: "cohort" });
    await strikePoint(as("mentee"), { pointId: mine });
    expect(await lines()).toMatchObject([{ text: "Listening first, then talking", groups: [1, 2] }]);
    const kept = await system((tx) => tx.recapChange.findMany({ where: { orgId: world.orgId } }));
    expect(JSON.stringify(kept)).not.toContain("Listen first");
    await undo();
  });

  it("may go as a whole, with all that was merged in it", async () => {
    await merge(mine, theirs);
    const id = await recapId();
    await system((tx) => tx.recap.delete({ where: { orgId_id: { orgId: world.orgId, id } } }));
    expect(await system((tx) => tx.recapPoint.count({ where: { orgId: world.orgId, recapId: id } }))).toBe(0);
  });
});

describe("its readers", () => {
  const published = async () => {
    await merge(mine, theirs);
    const id = await recapId();
    await publishRecap(as("organizer"), { recapId: id, audience: "cohort" });
    return id;
  };
  const read = async (actor: ActorName, id: string) =>
    (await recapPage(as(actor), id)).questions.flatMap(({ rows }) => rows);

  it("never see how the merged line was put, not even with a direct query", async () => {
    const id = await published();
    for (const actor of ["otherMentor", "mentee"] as const) {
      const seen = await withOrg(as(actor), (tx: Tx) => tx.recapPoint.findMany({ where: { recapId: id } }));
      expect(seen.map(({ text }) => text).toSorted()).toEqual(["Be known for something", "Listen first"]);
    }
  });

  it("endorse a merged line once, and take all of it back", async () => {
    await endorsePoint(as("otherMentee"), { pointId: theirs, wish: "endorse" });
    const id = await published();
    const line = { recapId: id, recapPointId: await idOf("Listen first") };
    await endorseInRecap(as("otherMentee"), { ...line, wish: "endorse" });
    expect((await read("otherMentor", id))[0]).toMatchObject({ endorsements: 1, endorsed: false });
    await endorseInRecap(as("otherMentee"), { ...line, wish: "withdraw" });
    expect((await read("otherMentee", id))[0]).toMatchObject({ endorsements: 0, endorsed: false });
  });

  it("find their own words in it, and nobody else's", async () => {
    const id = await published();
    expect((await read("otherMentee", id))[0]?.own).toEqual([
      { kind: "point", id: theirs, text: "Listening first, then talking", credited: false },
    ]);
    expect((await read("mentor", id)).map(({ own }) => own.length)).toEqual([0, 1]);
    const own = (tx: Tx) => tx.$queryRaw`select * from recap_own(${id}::uuid)`;
    expect(await withOrg(as("member"), own)).toEqual([]);
  });

  it("see the names of all who agreed, of a merged line too", async () => {
    const id = await published();
    await system((tx) =>
      tx.point.updateMany({ where: { id: { in: [mine, theirs] } }, data: { credited: true } }),
    );
    expect((await read("mentor", id))[0]?.credit).toBe(
      [as("mentee").name, as("otherMentee").name].toSorted().join(", "),
    );
  });
});
