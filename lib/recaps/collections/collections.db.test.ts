import { beforeEach, describe, expect, it } from "vitest";
import { linkToken } from "@/lib/auth/links";
import { newId } from "@/lib/db/id";
import { type ActorName, buildWorld, type World } from "@/lib/db/testing/world";
import { system, withOrg } from "@/lib/db/unit";
import { strikePoint } from "@/lib/points/commands";
import { addToRecap, endorseInRecap, moderateAddition } from "@/lib/recaps/additions/commands";
import { additionsDesk } from "@/lib/recaps/additions/waiting/queries";
import { undoRecapChange } from "@/lib/recaps/changes/commands";
import {
  addChapter,
  editChapter,
  includeChapter,
  moveChapter,
} from "@/lib/recaps/collections/chapters/commands";
import { beginCollection, deleteCollection } from "@/lib/recaps/collections/commands";
import { pickPoint } from "@/lib/recaps/collections/picks/commands";
import { pointsToPick } from "@/lib/recaps/collections/picks/queries";
import { cohortCollections, collectionEditor } from "@/lib/recaps/collections/queries";
import { editRecap, publishRecap, withdrawRecap } from "@/lib/recaps/commands";
import { creditInRecap } from "@/lib/recaps/own/commands";
import { includeRecapPoint, moveRecapPoint, rewordRecapPoint } from "@/lib/recaps/points/commands";
import { publicRecap, recapPage } from "@/lib/recaps/reading/queries";
import { mintLink } from "@/lib/tenancy/mint";

let world: World;
let recapId: string;
let chapterId: string;
beforeEach(async () => {
  world = await buildWorld(`own${newId().slice(-8)}`);
  recapId = (await beginCollection(as("mentor"), { cohortId: world.cohort, title: "On listening" })).id;
  chapterId = (
    await addChapter(as("mentor"), { recapId, heading: "How to listen?", words: "I learned it late." })
  ).id;
});

const as = (actor: ActorName) => world.contexts[actor];
const mine = () => as("mentor");
const take = (kind: "line" | "point", id: string) =>
  pickPoint(mine(), { recapId, chapterId, pick: { kind, id } });
const printed = async (actor: ActorName) =>
  (await recapPage(as(actor), recapId)).questions.flatMap(({ rows }) => rows);
const texts = async (actor: ActorName) => (await printed(actor)).map(({ text }) => text);
const editor = async () => (await collectionEditor(mine(), recapId)).chapters.flatMap(({ rows }) => rows);
const offered = async () => (await pointsToPick(mine(), recapId, chapterId)).points;

async function ownPoint(text: string): Promise<string> {
  const id = newId();
  const { session: sessionId, groupOne: groupId, question: agendaItemId } = world.next;
  const authorId = world.people.mentor.membershipId;
  await system((tx) =>
    tx.point.create({ data: { orgId: world.orgId, id, sessionId, groupId, agendaItemId, authorId, text } }),
  );
  return id;
}

async function street(): Promise<Awaited<ReturnType<typeof publicRecap>>> {
  const link = await system((tx) =>
    tx.accessLink.findFirstOrThrow({ where: { orgId: world.orgId, subjectId: recapId, revokedAt: null } }),
  );
  const stranger = await mintLink(linkToken(link));
  if (!stranger) throw new Error("the link should open");
  return publicRecap(stranger);
}

describe("what a mentor may use", () => {
  it("is their own points, what their cohort's recaps print, and what the world may read", async () => {
    const own = await ownPoint("Wait three seconds.");
    expect((await offered()).map(({ kind, id, forWorld }) => [kind, id, forWorld])).toEqual(
      expect.arrayContaining([
        ["point", own, true],
        ["line", world.recapPoint, false],
        ["line", await lineOf(world.worldRecap), true],
      ]),
    );
    expect((await offered()).map(({ text }) => text)).not.toContain(`Said twice ${world.mark}`);
  });

  it("is nothing of a group they did not sit in, nor of a draft", async () => {
    const [strange] = await system((tx) =>
      tx.point.findMany({ where: { orgId: world.orgId, text: `Said twice ${world.mark}` } }),
    );
    await expect(take("point", strange?.id ?? "")).rejects.toMatchObject({ code: "not_found" });
    await withdrawRecap(as("organizer"), { recapId: world.recap });
    await expect(take("line", world.recapPoint)).rejects.toMatchObject({ code: "not_found" });
  });

  it("is refused by the database too, whoever asks it directly", async () => {
    const [strange] = await system((tx) =>
      tx.point.findMany({ where: { orgId: world.orgId, text: `Said twice ${world.mark}` } }),
    );
    const line = { orgId: world.orgId, recapId, chapterId, text: "Put in their mouth", position: 1 };
    const insert = (more: object) =>
      withOrg(mine(), (tx) => tx.recapPoint.createMany({ data: [{ ...line, ...more }] }));
    await expect(insert({ pointId: strange?.id })).rejects.toThrow();
    await expect(insert({})).rejects.toThrow();
    await insert({ sourceId: world.recapPoint });
    expect(await texts("mentor")).toEqual([`Collected ${world.mark}`]);
  });
});

const lineOf = async (recap: string): Promise<string> =>
  (
    await system((tx) =>
      tx.recapPoint.findFirstOrThrow({ where: { orgId: world.orgId, recapId: recap }, select: { id: true } }),
    )
  ).id;

describe("composing", () => {
  it("picks once, moves, leaves out and takes back", async () => {
    const own = await ownPoint("Wait three seconds.");
    await take("line", world.recapPoint);
    await take("line", world.recapPoint);
    await take("point", own);
    const said = [`Collected ${world.mark}`, "Wait three seconds."];
    expect(await texts("mentor")).toEqual(said);
    const [first, second] = await editor();
    await moveRecapPoint(mine(), { recapId, recapPointId: second?.id ?? "", direction: "up" });
    expect(await texts("mentor")).toEqual(said.toReversed());
    await includeRecapPoint(mine(), { recapId, recapPointId: first?.id ?? "", included: false });
    expect(await texts("mentor")).toEqual(["Wait three seconds."]);
    await undoRecapChange(mine(), { recapId });
    await undoRecapChange(mine(), { recapId });
    expect(await texts("mentor")).toEqual(said);
    expect((await offered()).filter(({ taken }) => taken)).toHaveLength(2);
  });

  it("keeps chapters in order, and loses nothing of one that is left out", async () => {
    const { id } = await addChapter(mine(), { recapId, heading: "And then?", words: "" });
    await moveChapter(mine(), { recapId, chapterId: id, direction: "up" });
    await editChapter(mine(), { recapId, chapterId: id, heading: "First of all", words: "**Say** less." });
    await take("line", world.recapPoint);
    const headings = async () => (await recapPage(mine(), recapId)).questions.map(({ text }) => text);
    expect(await headings()).toEqual(["First of all", "How to listen?"]);
    await includeChapter(mine(), { recapId, chapterId, included: false });
    expect(await headings()).toEqual(["First of all"]);
    await expect(publishRecap(mine(), { recapId, audience: "cohort" })).rejects.toMatchObject({
      code: "conflict",
    });
    await includeChapter(mine(), { recapId, chapterId, included: true });
    expect(await texts("mentor")).toEqual([`Collected ${world.mark}`]);
  });

  it("says by whom it is", async () => {
    expect((await collectionEditor(mine(), recapId)).byline).toBe(mine().name);
    await editRecap(mine(), { recapId, title: "On waiting", intro: "", byline: "M., who waits" });
    expect((await recapPage(mine(), recapId)).origin).toMatchObject({
      kind: "mentor",
      byline: "M., who waits",
    });
    await undoRecapChange(mine(), { recapId });
    expect((await collectionEditor(mine(), recapId)).byline).toBe(mine().name);
  });
});

describe("publishing", () => {
  beforeEach(() => take("line", world.recapPoint));

  it("is its author's until then, also for organizers, and again when it is taken back", async () => {
    for (const actor of ["owner", "organizer", "mentee"] as const)
      await expect(recapPage(as(actor), recapId)).rejects.toMatchObject({ code: "not_found" });
    await publishRecap(mine(), { recapId, audience: "cohort" });
    for (const actor of ["owner", "organizer", "mentee"] as const)
      expect(await texts(actor)).toEqual([`Collected ${world.mark}`]);
    await expect(recapPage(as("member"), recapId)).rejects.toMatchObject({ code: "not_found" });
    expect((await cohortCollections(as("mentee"), world.cohort)).collections).toMatchObject([
      { id: recapId },
    ]);
    await withdrawRecap(as("organizer"), { recapId });
    await expect(recapPage(as("organizer"), recapId)).rejects.toMatchObject({ code: "not_found" });
    expect(await texts("mentor")).toEqual([`Collected ${world.mark}`]);
  });

  it("shows the world what the world may read, and nothing else", async () => {
    await expect(publishRecap(mine(), { recapId, audience: "world" })).rejects.toMatchObject({
      code: "conflict",
    });
    await take("point", await ownPoint("Wait three seconds."));
    await publishRecap(mine(), { recapId, audience: "world" });
    const open = await street();
    expect(open.questions.flatMap(({ rows }) => rows.map(({ text }) => text))).toEqual([
      "Wait three seconds.",
    ]);
    expect((await editor()).map(({ shown }) => shown)).toEqual(["cohort", "all"]);
    await publishRecap(as("organizer"), { recapId: world.recap, audience: "world" });
    expect((await street()).questions[0]?.rows).toHaveLength(2);
  });

  it("follows the recap it was taken from: its words, and whether it is printed", async () => {
    await publishRecap(mine(), { recapId, audience: "cohort" });
    const line = { recapId: world.recap, recapPointId: world.recapPoint };
    await rewordRecapPoint(as("organizer"), { ...line, text: "Said shorter." });
    expect(await texts("mentee")).toEqual(["Said shorter."]);
    await includeRecapPoint(as("organizer"), { ...line, included: false });
    expect(await texts("mentee")).toEqual([]);
    expect((await editor()).map(({ shown }) => shown)).toEqual(["nobody"]);
  });

  it("names who agreed, counts who endorsed, and loses what its author strikes", async () => {
    await publishRecap(mine(), { recapId, audience: "cohort" });
    const [line] = await printed("mentee");
    expect(line).toMatchObject({ credit: null, own: [{ kind: "point", id: world.point }] });
    await creditInRecap(as("mentee"), { recapId, kind: "point", id: world.point, credited: true });
    await endorseInRecap(as("otherMentee"), { recapId, recapPointId: line?.id ?? "", wish: "endorse" });
    expect(await printed("otherMentor")).toMatchObject([{ credit: as("mentee").name, endorsements: 2 }]);
    await strikePoint(as("mentee"), { pointId: world.point });
    expect(await texts("otherMentor")).toEqual([]);
  });

  it("is deleted with its words and its address; points stay where they were said", async () => {
    await publishRecap(mine(), { recapId, audience: "cohort" });
    await deleteCollection(mine(), { recapId });
    await expect(recapPage(mine(), recapId)).rejects.toMatchObject({ code: "not_found" });
    expect(await system((tx) => tx.recapChapter.count({ where: { orgId: world.orgId, recapId } }))).toBe(0);
    expect((await recapPage(as("mentee"), world.recap)).questions.flatMap(({ rows }) => rows)).toHaveLength(
      1,
    );
  });

  it("needs a mentor of that cohort", async () => {
    const left = { cohortId: world.cohort, membershipId: world.people.mentor.membershipId };
    await system((tx) =>
      tx.participation.updateMany({ where: { orgId: world.orgId, ...left }, data: { leftAt: new Date() } }),
    );
    await expect(publishRecap(mine(), { recapId, audience: "cohort" })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("what readers add to the whole", () => {
  it("of the cohort shows at once; its mentor leaves it out, and no organizer", async () => {
    await take("line", world.recapPoint);
    await publishRecap(mine(), { recapId, audience: "cohort" });
    const { id } = await addToRecap(as("mentee"), { recapId, text: "And humor.", credited: true });
    expect((await recapPage(as("otherMentee"), recapId)).additions).toMatchObject([
      { text: "And humor.", credit: as("mentee").name },
    ]);
    const leaveOut = { recapId, additionId: id, state: "hidden" as const };
    await expect(moderateAddition(as("organizer"), leaveOut)).rejects.toMatchObject({ code: "forbidden" });
    await moderateAddition(mine(), leaveOut);
    expect((await recapPage(as("otherMentee"), recapId)).additions).toEqual([]);
    expect((await additionsDesk(mine(), recapId)).additions).toMatchObject([
      { question: null, state: "hidden" },
    ]);
  });
});
