import { beforeEach, describe, expect, it } from "vitest";
import { auditSlice } from "@/lib/audit/queries";
import { auditFilterSchema } from "@/lib/audit/schema";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { refusedByPolicy } from "@/lib/db/problems";
import { everythingReadable } from "@/lib/db/testing/catalogue-names";
import { type ActorName, actorNames, buildWorld, type World } from "@/lib/db/testing/world";
import { system, withOrg } from "@/lib/db/unit";
import { home } from "@/lib/home/queries";
import { strikePoint } from "@/lib/points/commands";
import {
  answerConcern,
  lookAtConcern,
  raiseConcern,
  remarkOnConcern,
  takeBackConcern,
} from "@/lib/safety/concerns/commands";
import { concernPage, concernsPage, newConcernPage } from "@/lib/safety/concerns/queries";

let world: World;
beforeEach(async () => {
  world = await buildWorld(`concerns${newId().slice(-8)}`);
});

const as = (actor: ActorName) => world.contexts[actor];
const aboutPerson = (actor: ActorName) => ({ kind: "person" as const, id: world.people[actor].membershipId });

const raise = (by: ActorName, about: ActorName, text = `Words ${newId()}`) =>
  raiseConcern(as(by), { about: aboutPerson(about), text }).then(({ concernId }) => ({ concernId, text }));

/** Who can open it. */
async function readersOf(concernId: string): Promise<ActorName[]> {
  const found: ActorName[] = [];
  for (const actor of actorNames)
    if (await concernPage(as(actor), concernId).catch(() => null)) found.push(actor);
  return found;
}

/** Who finds its text anywhere in the database. */
async function knowersOf(text: string): Promise<ActorName[]> {
  const found: ActorName[] = [];
  for (const actor of actorNames)
    if ((await withOrg(as(actor), everythingReadable)).includes(text)) found.push(actor);
  return found;
}

const told = (concernId: string) =>
  system(async (tx) => {
    const rows = await tx.outbox.findMany({ where: { orgId: world.orgId, topic: "mail.concern-raised" } });
    return rows
      .map(({ payload }) => payload as Record<string, string>)
      .filter((payload) => payload.concern === concernId)
      .map((payload) => actorNames.find((name) => world.people[name].membershipId === payload.membership))
      .sort();
  });

describe("a concern is read", () => {
  it.each([
    ["a member", "mentor", ["owner", "organizer", "mentee"], ["organizer", "owner"]],
    ["an organizer: the owners alone", "organizer", ["owner", "mentee"], ["owner"]],
    ["the only owner: the organizers who are left", "owner", ["organizer", "mentee"], ["organizer"]],
  ] as const)("about %s", async (_, about, readers, mailed) => {
    const { concernId, text } = await raise("mentee", about);
    expect(await readersOf(concernId)).toEqual(readers);
    expect(await knowersOf(text)).toEqual(readers);
    expect(await told(concernId)).toEqual(mailed);
  });

  it("no more by the other organizers once the person has become one", async () => {
    const { concernId, text } = await raise("mentee", "mentor");
    const id = world.people.mentor.membershipId;
    const where = { orgId_id: { orgId: world.orgId, id } };
    await system((tx) => tx.membership.update({ where, data: { role: "organizer" } }));
    expect(await readersOf(concernId)).toEqual(["owner", "mentee"]);
    expect(await knowersOf(text)).toEqual(["owner", "mentee"]);
  });

  it("never by whoever it is about: no line, no item, no audit, no row", async () => {
    const before = await withOrg(as("owner"), (tx) => tx.auditEvent.count());
    const { concernId } = await raise("mentee", "owner");
    expect((await concernsPage(as("owner"))).toHandle.map(({ id }) => id)).not.toContain(concernId);
    expect((await home(as("owner"))).items.filter(({ kind }) => kind === "concern")).toEqual([]);
    expect((await home(as("organizer"))).items.filter(({ kind }) => kind === "concern")).toHaveLength(1);
    expect(await withOrg(as("owner"), (tx) => tx.auditEvent.count())).toBe(before);
    expect(await withOrg(as("owner"), everythingReadable)).not.toContain(concernId);
    await expect(answerConcern(as("owner"), { concernId, body: "No." })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("what was done about a concern", () => {
  const done = async (actor: ActorName) =>
    (await auditSlice(as(actor), auditFilterSchema.parse({ subjectType: "Concern" }), null)).map(
      ({ action, subjectId }) => [action, subjectId],
    );

  it("is recorded, and read by an owner who may handle it", async () => {
    const { concernId } = await raise("mentee", "organizer");
    await lookAtConcern(as("owner"), { concernId });
    await remarkOnConcern(as("owner"), { concernId, body: "A remark." });
    await answerConcern(as("owner"), { concernId, body: "Thank you." });
    expect((await done("owner")).reverse()).toEqual([
      ["raiseConcern", concernId],
      ["lookAtConcern", concernId],
      ["remarkOnConcern", concernId],
      ["answerConcern", concernId],
    ]);
  });

  it("is read by no owner whom it is about, and by none who raised it", async () => {
    const { concernId } = await raise("mentee", "owner");
    await lookAtConcern(as("organizer"), { concernId });
    await answerConcern(as("organizer"), { concernId, body: "We have talked." });
    expect(await done("owner")).toEqual([]);
    const own = await raise("owner", "mentor");
    expect(await done("owner")).toEqual([]);
    const where = {
      orgId: world.orgId,
      subjectType: "Concern",
      subjectId: { in: [concernId, own.concernId] },
    };
    expect(await system((tx) => tx.auditEvent.count({ where }))).toBe(4);
  });

  it("is taken back in writing, too", async () => {
    const { concernId } = await raise("mentee", "mentor");
    await takeBackConcern(as("mentee"), { concernId });
    expect(await done("owner")).toEqual([
      ["takeBackConcern", concernId],
      ["raiseConcern", concernId],
    ]);
  });
});

describe("what it is about", () => {
  it("is kept as it stood, also once its author has struck it", async () => {
    const { authorId, text } = await system((tx) =>
      tx.point.findUniqueOrThrow({ where: { orgId_id: { orgId: world.orgId, id: world.point } } }),
    );
    const [author, other] =
      authorId === world.people.mentor.membershipId
        ? (["mentor", "mentee"] as const)
        : (["mentee", "mentor"] as const);
    const about = { kind: "point" as const, id: world.point };
    const { concernId } = await raiseConcern(as(other), { about, text: "This hurt." });
    await strikePoint(as(author), { pointId: world.point });
    expect(await concernPage(as("organizer"), concernId)).toMatchObject({ quote: text, name: null });
  });

  it("can only be what one may read", async () => {
    const about = { kind: "note" as const, id: world.note };
    await expect(raiseConcern(as("mentee"), { about, text: "?" })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(raiseConcern(as("owner"), { about, text: "?" })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("of a meeting's note for everyone is about the note, and leads to where all read it", async () => {
    const { orgId, cohort, pairing } = world;
    const authorId = world.people.mentor.membershipId;
    const note = {
      orgId,
      id: newId(),
      cohortId: cohort,
      pairingId: pairing,
      authorId,
      body: "For all of us.",
    };
    await system((tx) => tx.note.create({ data: { ...note, audience: "cohort" } }));
    const about = { kind: "note" as const, id: note.id };
    const path = `/cohorts/${cohort}/notes`;
    expect(await newConcernPage(as("otherMentee"), about)).toMatchObject({ quote: "For all of us.", path });
    await expect(newConcernPage(as("member"), about)).rejects.toMatchObject({ code: "not_found" });
    await system((tx) =>
      tx.note.updateMany({ where: { orgId, id: note.id }, data: { audience: "pairing" } }),
    );
    await expect(newConcernPage(as("otherMentee"), about)).rejects.toMatchObject({ code: "not_found" });
  });

  it("can be thanks that hurt, by whoever got them alone", async () => {
    const [fromId, toId] = [world.people.mentor.membershipId, world.people.mentee.membershipId];
    const thanks = {
      orgId: world.orgId,
      id: newId(),
      fromId,
      toId,
      text: "Thanks for nothing.",
      createdAt: now(),
    };
    await system((tx) => tx.thanks.create({ data: thanks }));
    const about = { kind: "thanks" as const, id: thanks.id };
    const { concernId } = await raiseConcern(as("mentee"), { about, text: "This hurt." });
    expect(await concernPage(as("organizer"), concernId)).toMatchObject({
      quote: thanks.text,
      name: expect.any(String),
    });
    for (const other of ["mentor", "otherMentee", "organizer"] as const)
      await expect(raiseConcern(as(other), { about, text: "?" })).rejects.toMatchObject({
        code: "not_found",
      });
  });

  it("is never oneself", async () => {
    await expect(raise("mentee", "mentee")).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("what becomes of it", () => {
  it("looked at, remarked on, answered: the one who raised it sees the answer alone", async () => {
    const { concernId } = await raise("mentee", "mentor");
    await lookAtConcern(as("organizer"), { concernId });
    expect(await concernPage(as("mentee"), concernId)).toMatchObject({ state: "looking", notes: [] });
    await remarkOnConcern(as("owner"), { concernId, body: "I will call him." });
    await answerConcern(as("organizer"), { concernId, body: "We have spoken." });
    const own = await concernPage(as("mentee"), concernId);
    expect(own.notes.map(({ body }) => body)).toEqual(["We have spoken."]);
    expect(await knowersOf("I will call him.")).toEqual(["owner", "organizer"]);
    await expect(answerConcern(as("owner"), { concernId, body: "Again" })).rejects.toMatchObject({
      code: "conflict",
    });
    const mails = await system((tx) =>
      tx.outbox.count({ where: { orgId: world.orgId, topic: "mail.concern-answered" } }),
    );
    expect(mails).toBe(1);
  });

  it("an organizer who raised one does not handle it", async () => {
    const { concernId } = await raise("organizer", "mentor");
    await expect(lookAtConcern(as("organizer"), { concernId })).rejects.toMatchObject({ code: "forbidden" });
    await lookAtConcern(as("owner"), { concernId });
  });

  it("taken back by the one who raised it", async () => {
    const { concernId } = await raise("mentee", "mentor");
    await takeBackConcern(as("mentee"), { concernId });
    await expect(lookAtConcern(as("owner"), { concernId })).rejects.toMatchObject({ code: "conflict" });
  });

  it("sent twice is one", async () => {
    const key = newId();
    const input = { about: aboutPerson("mentor"), text: "Twice" };
    const sent = await Promise.all([1, 2].map(() => raiseConcern(as("mentee"), input, key)));
    expect(new Set(sent.map(({ concernId }) => concernId)).size).toBe(1);
  });

  it("its words cannot be changed or removed by anybody", async () => {
    const refused = (work: Promise<unknown>) => work.then(() => "went through", refusedByPolicy);
    for (const actor of ["owner", "mentee"] as const)
      for (const statement of [`update "Concern" set "text" = 'nothing'`, 'delete from "Concern"']) {
        const work = withOrg(as(actor), (tx) => tx.$executeRawUnsafe(statement));
        expect(await refused(work)).toBe(true);
      }
  });
});
