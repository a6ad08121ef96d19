import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "@/lib/db/id";
import { type ActorName, actorNames, buildWorld, type World } from "@/lib/db/testing/world";
import { inDays } from "@/lib/db/testing/world-people";
import { system, withOrg } from "@/lib/db/unit";
import { home } from "@/lib/home/queries";
import { postNote } from "@/lib/notes/commands";
import { savePrep, sharePrep } from "@/lib/prep/commands";
import { prepPage } from "@/lib/prep/queries";
import { blockPerson } from "@/lib/safety/blocks/commands";

let world: World;
beforeEach(async () => {
  world = await buildWorld(`prep${newId().slice(-8)}`);
});

const as = (actor: ActorName) => world.contexts[actor];
const idOf = (actor: ActorName) => world.people[actor].membershipId;
const evening = () => ({ kind: "session", id: world.next.session }) as const;
const lines = (asks: string) => ({ gathering: evening(), asks, moved: "", challenge: "" });
const share = (by: ActorName, asks: string, ...readers: ActorName[]) =>
  sharePrep(as(by), { ...lines(asks), readers: readers.map(idOf) });

/** Who finds it with a bare statement. */
async function readersOf(asks: string): Promise<ActorName[]> {
  const found: ActorName[] = [];
  for (const actor of actorNames)
    if (
      (
        await withOrg(
          as(actor),
          (tx) => tx.$queryRaw<unknown[]>`select 1 from "PrepSheet" where "asks" = ${asks}`,
        )
      ).length > 0
    )
      found.push(actor);
  return found;
}
const shown = async (actor: ActorName) => (await prepPage(as(actor), evening())).shared.map((s) => s.asks);

describe("a preparation", () => {
  it("is nobody's but its owner's until they choose, however often it is saved", async () => {
    await savePrep(as("otherMentee"), lines("How do I say no?"));
    await savePrep(as("otherMentee"), lines("How do I say no kindly?"));
    expect(await readersOf("How do I say no?")).toEqual([]);
    expect(await readersOf("How do I say no kindly?")).toEqual(["otherMentee"]);
    expect((await prepPage(as("otherMentee"), evening())).own).toMatchObject({ chosen: false });
  });

  it("is for exactly the people chosen, also with a direct query, and closes with a change of mind", async () => {
    await share("otherMentee", "Whom?", "otherMentor");
    expect(await readersOf("Whom?")).toEqual(["otherMentor", "otherMentee"]);
    expect(await shown("otherMentor")).toEqual(["Whom?"]);
    expect(await shown("owner")).toEqual([]);
    await share("otherMentee", "Whom?");
    expect(await readersOf("Whom?")).toEqual(["otherMentee"]);
    expect((await prepPage(as("otherMentee"), evening())).own).toMatchObject({ chosen: true });
  });

  it("stays with its readers while it is saved on", async () => {
    await share("mentee", "First", "mentor");
    await savePrep(as("mentee"), lines("Second"));
    expect(await readersOf("Second")).toEqual(["mentor", "mentee"]);
  });

  it("is for those one is paired or sits with, and nobody else", async () => {
    await expect(share("mentee", "Whom?", "otherMentor")).rejects.toMatchObject({ code: "invalid" });
    await expect(share("mentee", "Whom?", "member")).rejects.toMatchObject({ code: "invalid" });
  });

  it("closes to whoever is blocked", async () => {
    await share("mentee", "Whom?", "mentor");
    await blockPerson(as("mentor"), { membershipId: idOf("mentee") });
    expect(await readersOf("Whom?")).toEqual(["mentee"]);
    await expect(share("mentee", "Whom?", "mentor")).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("the page of who reads it", () => {
  it("holds the answers, the last notes and the open promises of the pair, and nothing private of hers", async () => {
    const about = { kind: "pairing", id: world.pairing } as const;
    const pair = { audience: "pairing", pairingId: world.pairing } as const;
    await postNote(as("mentor"), { about, readers: pair, body: "We spoke about pricing." });
    await postNote(as("mentee"), {
      about,
      readers: { audience: "me", pairingId: null },
      body: "For me alone.",
    });
    await system((tx) =>
      tx.answer.updateMany({
        where: { orgId: world.orgId, id: world.answer },
        data: { createdAt: inDays(-1) },
      }),
    );
    const [sheet] = (await prepPage(as("mentor"), evening())).shared;
    expect(sheet).toMatchObject({ asks: `Prep ${world.mark}`, pairingId: world.pairing });
    expect(sheet?.notes.map(({ body }) => body)).toEqual([
      "We spoke about pricing.",
      `Note of a meeting ${world.mark}`,
    ]);
    expect(sheet?.answers.map(({ body }) => body)).toEqual([`Answer ${world.mark}`]);
    expect(sheet?.open.map(({ text }) => text)).toEqual([`Promise ${world.mark}`]);
  });
});

it("shows the last notes of each pair, however much another has written since", async () => {
  const { orgId, cohort: cohortId, pairing: busy, participations } = world;
  const author = { orgId, cohortId, authorId: idOf("mentor"), audience: "pairing" } as const;
  await system(async (tx) => {
    const pair = { mentorId: participations.mentor, menteeId: participations.otherMentee };
    const quiet = await tx.pairing.create({
      data: {
        ...{ orgId, cohortId, ...pair },
        status: "active",
        proposedAt: inDays(-9),
        expiresAt: inDays(9),
      },
    });
    const said = { ...author, pairingId: quiet.id, body: "Long ago", createdAt: inDays(-8) };
    const talk = (at: number) => ({
      ...author,
      pairingId: busy,
      body: `Word ${at}`,
      createdAt: inDays(-at / 100),
    });
    await tx.note.createMany({ data: [said, ...Array.from({ length: 20 }, (_, at) => talk(at))] });
  });
  await share("otherMentee", "Whom?", "mentor");
  const { shared } = await prepPage(as("mentor"), evening());
  const notesOf = (actor: ActorName) =>
    shared.find(({ owner }) => owner.id === idOf(actor))?.notes.map(({ body }) => body);
  expect(notesOf("otherMentee")).toEqual(["Long ago"]);
  expect(notesOf("mentee")).toHaveLength(3);
});

describe("home", () => {
  const kinds = async (actor: ActorName) => (await home(as(actor))).items.map(({ kind }) => kind);
  it("asks mentees to prepare when an evening is near, and tells their readers", async () => {
    const { orgId, next } = world;
    const data = { startsAt: inDays(2), endsAt: inDays(2.1) };
    await system((tx) => tx.session.updateMany({ where: { orgId, id: next.session }, data }));
    expect(await kinds("otherMentee")).toContain("prep");
    expect(await kinds("mentee")).not.toContain("prep");
    expect(await kinds("mentor")).toContain("prepared");
    await savePrep(as("otherMentee"), lines("Ready"));
    expect(await kinds("otherMentee")).not.toContain("prep");
    expect(await kinds("otherMentor")).not.toContain("prepared");
  });
});

it("nobody shares, or reads a share of, what is somebody else's", async () => {
  const { orgId, prep: sheetId } = world;
  const forge = (data: object) =>
    withOrg(as("otherMentor"), (tx) =>
      tx.prepShare.createMany({
        data: [{ orgId, sheetId, readerId: idOf("otherMentor"), createdAt: inDays(0), ...data } as never],
      }),
    );
  // Somebody else's name is refused by policy; one's own, beside somebody else's sheet, by the key.
  await expect(forge({ ownerId: idOf("mentee") })).rejects.toThrow();
  await expect(forge({ ownerId: idOf("otherMentor") })).rejects.toThrow();
  expect(await withOrg(as("owner"), (tx) => tx.prepShare.findMany())).toEqual([]);
});
