import { beforeEach, describe, expect, it } from "vitest";
import { linkToken } from "@/lib/auth/links";
import { newId } from "@/lib/db/id";
import { type ActorName, buildWorld, type World } from "@/lib/db/testing/world";
import { system } from "@/lib/db/unit";
import { makePromise } from "@/lib/follow-ups/commands";
import { doFollowUp, dropFollowUp } from "@/lib/follow-ups/taps/commands";
import { addToRecap, endorseInRecap, removeAddition } from "@/lib/recaps/additions/commands";
import { collectRecap } from "@/lib/recaps/collecting/commands";
import { publishRecap, withdrawRecap } from "@/lib/recaps/commands";
import {
  includeRecapPoint,
  moveRecapPoint,
  rewordRecapPoint,
  writeRecapPoint,
} from "@/lib/recaps/points/commands";
import { recapEditor } from "@/lib/recaps/queries";
import { publicRecap, recapPage } from "@/lib/recaps/reading/queries";
import { mintLink } from "@/lib/tenancy/mint";

let world: World;
beforeEach(async () => {
  world = await buildWorld(`recaps${newId().slice(-8)}`);
});

const as = (actor: ActorName) => world.contexts[actor];

async function write(
  text: string,
  author: ActorName,
  more: { credited?: boolean; endorsedBy?: ActorName[] } = {},
) {
  const id = newId();
  await system(async (tx) => {
    await tx.point.create({
      data: {
        orgId: world.orgId,
        id,
        sessionId: world.next.session,
        groupId: world.next.groupOne,
        agendaItemId: world.next.question,
        authorId: world.people[author].membershipId,
        text,
        credited: more.credited ?? false,
      },
    });
    for (const actor of more.endorsedBy ?? [])
      await tx.endorsement.create({
        data: { orgId: world.orgId, pointId: id, membershipId: world.people[actor].membershipId },
      });
  });
  return id;
}

const lines = async (actor: ActorName, recapId: string) =>
  (await recapPage(as(actor), recapId)).questions.flatMap(({ rows }) => rows);

const texts = async (actor: ActorName, recapId: string) =>
  (await lines(actor, recapId)).map(({ text }) => text);

describe("composing", () => {
  it("collects by question, most endorsed first, and adds only what is new", async () => {
    await write("Follow through.", "mentee");
    await write("Listen first.", "mentor", { endorsedBy: ["mentee", "otherMentee"] });
    const { id } = await collectRecap(as("organizer"), { sessionId: world.next.session });
    expect(await texts("organizer", id)).toEqual(["Listen first.", "Follow through."]);
    const [first] = await lines("organizer", id);
    await rewordRecapPoint(as("organizer"), { recapId: id, recapPointId: first?.id ?? "", text: "Listen." });
    await write("Be curious.", "mentee");
    expect((await recapEditor(as("owner"), world.next.session)).waiting).toBe(1);
    expect(await collectRecap(as("owner"), { sessionId: world.next.session })).toEqual({ id });
    expect(await texts("organizer", id)).toEqual(["Listen.", "Follow through.", "Be curious."]);
  });

  it("says how many promises came of it and are kept, without those to oneself and those let go", async () => {
    const pointId = await write("Listen first.", "mentor");
    const { id } = await collectRecap(as("organizer"), { sessionId: world.next.session });
    await publishRecap(as("organizer"), { recapId: id, audience: "world" });
    const promise = (otherId: string | null, more: object = { pointId }) =>
      makePromise(as("mentor"), { text: "To be kept", due: 7, otherId, doer: "me", ...more });
    const { membershipId } = world.people.mentee;
    const [kept, , gone] = [
      await promise(membershipId),
      await promise(membershipId),
      await promise(membershipId),
    ];
    await promise(null);
    await promise(membershipId, {});
    await doFollowUp(as("mentee"), { followUpId: kept.id });
    await dropFollowUp(as("mentor"), { followUpId: gone.id, words: "full" });

    const promised = { origin: { promises: { made: 2, kept: 1 } } };
    for (const reader of ["organizer", "otherMentee"] as const) {
      const page = await recapPage(as(reader), id);
      expect(page).toMatchObject(promised);
      expect(JSON.stringify(page)).not.toContain("To be kept");
    }
    const where = { orgId: world.orgId, subjectId: id };
    const link = await mintLink(linkToken(await system((tx) => tx.accessLink.findFirstOrThrow({ where }))));
    expect(link && (await publicRecap(link))).toMatchObject(promised);
    expect((await recapEditor(as("owner"), world.next.session)).recap).toMatchObject(promised.origin);
  });

  it("two organizers collecting at once make one recap and no twins", async () => {
    await write("Only once.", "mentee");
    const made = await Promise.all([
      collectRecap(as("organizer"), { sessionId: world.next.session }),
      collectRecap(as("owner"), { sessionId: world.next.session }),
    ]);
    expect(made[0]).toEqual(made[1]);
    expect(await texts("organizer", made[0].id)).toEqual(["Only once."]);
  });

  it("leaves out, takes in, writes and moves", async () => {
    await write("One.", "mentee");
    const { id } = await collectRecap(as("organizer"), { sessionId: world.next.session });
    await writeRecapPoint(as("organizer"), { recapId: id, agendaItemId: world.next.question, text: "Two." });
    const [one, two] = await lines("organizer", id);
    await moveRecapPoint(as("organizer"), { recapId: id, recapPointId: two?.id ?? "", direction: "up" });
    expect(await texts("organizer", id)).toEqual(["Two.", "One."]);
    await moveRecapPoint(as("organizer"), { recapId: id, recapPointId: two?.id ?? "", direction: "up" });
    await includeRecapPoint(as("organizer"), { recapId: id, recapPointId: one?.id ?? "", included: false });
    expect(await texts("organizer", id)).toEqual(["Two."]);
  });

  it("a point its author strikes goes from the recap", async () => {
    const point = await write("Said too much.", "mentee");
    const { id } = await collectRecap(as("organizer"), { sessionId: world.next.session });
    await system((tx) => tx.point.delete({ where: { orgId_id: { orgId: world.orgId, id: point } } }));
    expect(await texts("organizer", id)).toEqual([]);
  });
});

describe("publishing", () => {
  it("shows nothing to the cohort before, and tells everybody once", async () => {
    await write("Follow through.", "mentee");
    const { id } = await collectRecap(as("organizer"), { sessionId: world.next.session });
    await expect(recapPage(as("mentee"), id)).rejects.toMatchObject({ code: "not_found" });
    await publishRecap(as("organizer"), { recapId: id, audience: "cohort" });
    await publishRecap(as("organizer"), { recapId: id, audience: "world" });
    expect(await texts("mentee", id)).toEqual(["Follow through."]);
    const mails = await system((tx) =>
      tx.outbox.findMany({ where: { orgId: world.orgId, topic: "mail.recap-published" } }),
    );
    expect(mails).toHaveLength(4);
  });

  it("refuses an empty recap", async () => {
    const { id } = await collectRecap(as("organizer"), { sessionId: world.next.session });
    await expect(publishRecap(as("organizer"), { recapId: id, audience: "cohort" })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("names those who agreed, as of now, and nobody else", async () => {
    const named = await write("Name me.", "mentee", { credited: true });
    await write("Do not.", "mentor");
    const { id } = await collectRecap(as("organizer"), { sessionId: world.next.session });
    await publishRecap(as("organizer"), { recapId: id, audience: "cohort" });
    expect((await lines("otherMentee", id)).map(({ credit }) => credit)).toEqual([as("mentee").name, null]);
    await system((tx) =>
      tx.point.update({ where: { orgId_id: { orgId: world.orgId, id: named } }, data: { credited: false } }),
    );
    expect((await lines("otherMentee", id)).map(({ credit }) => credit)).toEqual([null, null]);
  });

  it("opens to the world by its address alone, until it is withdrawn", async () => {
    await write("For everyone.", "mentee");
    const { id } = await collectRecap(as("organizer"), { sessionId: world.next.session });
    await publishRecap(as("organizer"), { recapId: id, audience: "world" });
    const link = await system((tx) =>
      tx.accessLink.findFirstOrThrow({ where: { orgId: world.orgId, subjectId: id } }),
    );
    const token = linkToken(link);
    expect((await recapEditor(as("owner"), world.next.session)).recap?.publicPath).toBe(`/r/${token}`);
    const stranger = await mintLink(token);
    if (!stranger) throw new Error("the link should open");
    const recap = await publicRecap(stranger);
    expect(recap.questions.flatMap(({ rows }) => rows.map(({ text }) => text))).toEqual(["For everyone."]);
    expect(await texts("member", id)).toEqual(["For everyone."]);
    await withdrawRecap(as("organizer"), { recapId: id });
    expect(await mintLink(token)).toBeNull();
    await expect(publicRecap(stranger)).rejects.toMatchObject({ code: "not_found" });
    await expect(recapPage(as("mentee"), id)).rejects.toMatchObject({ code: "not_found" });
    await publishRecap(as("organizer"), { recapId: id, audience: "world" });
    expect(await mintLink(token)).toBeNull();
  });
});

describe("what would you have added?", () => {
  it("is answered by people of the cohort, once per send, with or without their name", async () => {
    const key = newId();
    const input = {
      recapId: world.recap,
      agendaItemId: world.past.question,
      text: "And humor.",
      credited: true,
    };
    const ids = await Promise.all([
      addToRecap(as("mentor"), input, key),
      addToRecap(as("mentor"), input, key),
    ]);
    expect(ids[0]).toEqual(ids[1]);
    const [question] = (await recapPage(as("mentee"), world.recap)).questions;
    const added = question?.additions.filter(({ text }) => text === "And humor.");
    expect(added).toMatchObject([{ credit: as("mentor").name, mine: false, canRemove: false }]);
    await expect(addToRecap(as("organizer"), input)).rejects.toMatchObject({ code: "forbidden" });
    await removeAddition(as("organizer"), { recapId: world.recap, additionId: ids[0].id });
  });

  it("only to a question of that session", async () => {
    const input = {
      recapId: world.recap,
      agendaItemId: world.next.question,
      text: "Elsewhere.",
      credited: false,
    };
    await expect(addToRecap(as("mentor"), input)).rejects.toMatchObject({ code: "not_found" });
  });

  it("an endorsement counts once for everybody, and can be taken back", async () => {
    const line = { recapId: world.recap, recapPointId: world.recapPoint };
    await endorseInRecap(as("otherMentee"), { ...line, wish: "endorse" });
    await endorseInRecap(as("otherMentee"), { ...line, wish: "endorse" });
    expect(await lines("mentee", world.recap)).toMatchObject([{ endorsements: 2, endorsed: false }]);
    expect(await lines("otherMentee", world.recap)).toMatchObject([{ endorsements: 2, endorsed: true }]);
    await endorseInRecap(as("otherMentee"), { ...line, wish: "withdraw" });
    expect(await lines("otherMentee", world.recap)).toMatchObject([{ endorsements: 1, endorsed: false }]);
  });
});
