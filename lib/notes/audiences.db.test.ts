import { beforeAll, describe, expect, it } from "vitest";
import { atTime, now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { type ActorName, actorNames, buildWorld, type World } from "@/lib/db/testing/world";
import { system, type Tx, withOrg } from "@/lib/db/unit";
import { cohortNotes } from "@/lib/notes/cohort/queries";
import { editNote, postNote, removeNote, restoreNote } from "@/lib/notes/commands";
import { notesPage } from "@/lib/notes/queries";
import type { PostNote } from "@/lib/notes/schema";
import { forgetRemovedNotes } from "@/lib/notes/upkeep/commands";
import { noteHistory } from "@/lib/notes/versions/queries";

// Who reads a note, and what it said before, asked of the database itself: as the restricted role, past every query of ours.

let world: World;
beforeAll(async () => {
  world = await buildWorld("audiences");
});

type Readers = PostNote["readers"];
const as = (actor: ActorName) => world.contexts[actor];
const about = () => ({ kind: "session", id: world.past.session }) as const;
const to = (audience: Readers["audience"], pairingId: string | null = null): Readers => ({
  audience,
  pairingId,
});
const toPair = () => to("pairing", world.pairing);

async function post(readers: Readers, actor: ActorName = "mentor") {
  const body = `Words ${newId()}`;
  return { body, ...(await postNote(as(actor), { about: about(), readers, body })) };
}
async function edit(noteId: string, readers: Readers, actor: ActorName = "mentor") {
  const body = `Words ${newId()}`;
  await editNote(as(actor), { noteId, readers, body });
  return body;
}

/** Who finds it with a bare statement. */
async function readersOf(read: (tx: Tx) => Promise<unknown[]>): Promise<ActorName[]> {
  const found: ActorName[] = [];
  for (const actor of actorNames) if ((await withOrg(as(actor), read)).length > 0) found.push(actor);
  return found;
}
const noteSaying = (body: string) =>
  readersOf((tx) => tx.$queryRaw`select 1 from "Note" where "body" = ${body} or "advice" = ${body}`);
const revisionSaying = (body: string) =>
  readersOf((tx) => tx.$queryRaw`select 1 from "NoteRevision" where "body" = ${body}`);
const cohort: ActorName[] = ["owner", "organizer", "mentor", "mentee", "otherMentor", "otherMentee"];

describe("a direct query", () => {
  it("reads a note where its author chose so, and no owner reads a private one", async () => {
    expect(await noteSaying((await post(to("me"))).body)).toEqual(["mentor"]);
    expect(await noteSaying((await post(toPair())).body)).toEqual(["mentor", "mentee"]);
    expect(await noteSaying((await post(to("group"))).body)).toEqual(["mentor", "mentee"]);
    expect(await noteSaying((await post(to("cohort"))).body)).toEqual(cohort);
    expect(await noteSaying((await post(to("public"))).body)).toEqual([...cohort, "member"]);
  });

  it("reads nothing of it by way of the other lines, a count or a join", async () => {
    const advice = `To try ${newId()}`;
    await postNote(as("mentor"), { about: about(), readers: to("me"), advice });
    expect(await noteSaying(advice)).toEqual(["mentor"]);
    const joined = await readersOf(
      (tx) =>
        tx.$queryRaw`select 1 from "Session" s join "Note" n on n."sessionId" = s."id" where n."advice" = ${advice}`,
    );
    expect(joined).toEqual(["mentor"]);
  });
});

describe("what a note said before", () => {
  it("is read by those who could read it then and may now", async () => {
    const { id, body } = await post(to("cohort"));
    await edit(id, to("cohort"));
    expect(await revisionSaying(body)).toEqual(cohort);
  });

  it("is closed with the note, where it is for fewer by now", async () => {
    const { id, body } = await post(to("cohort"));
    await edit(id, toPair());
    expect(await revisionSaying(body)).toEqual(["mentor", "mentee"]);
    await edit(id, to("me"));
    expect(await revisionSaying(body)).toEqual(["mentor"]);
  });

  it("is not opened with the note, where it was for fewer", async () => {
    const { id, body } = await post(toPair());
    const later = await edit(id, to("public"));
    expect(await noteSaying(later)).toEqual([...cohort, "member"]);
    expect(await revisionSaying(body)).toEqual(["mentor", "mentee"]);
    const secret = await post(to("me"));
    await edit(secret.id, to("public"));
    expect(await revisionSaying(secret.body)).toEqual(["mentor"]);
  });

  it("shows on the page as the database shows it", async () => {
    const { id, body } = await post(toPair());
    const second = await edit(id, to("cohort"));
    await edit(id, to("cohort"));
    const bodies = async (actor: ActorName) => (await noteHistory(as(actor), id)).versions.map((v) => v.body);
    expect(await bodies("mentor")).toEqual([second, body]);
    expect(await bodies("mentee")).toEqual([second, body]);
    expect(await bodies("otherMentee")).toEqual([second]);
    expect(await bodies("owner")).toEqual([second]);
    await expect(bodies("member")).rejects.toMatchObject({ code: "not_found" });
  });

  it("is kept by the database, whoever writes, and written by nobody else", async () => {
    const { id, body } = await post(to("me"));
    const where = { orgId_id: { orgId: world.orgId, id } };
    await withOrg(as("mentor"), (tx) =>
      tx.note.update({ where, data: { body: "Changed past the command" } }),
    );
    expect(await revisionSaying(body)).toEqual(["mentor"]);
    const forge = withOrg(
      as("mentor"),
      (tx) => tx.$executeRaw`update "NoteRevision" set "body" = 'Never said'`,
    );
    await expect(forge).rejects.toThrow();
    const { orgId, note: noteId, cohort: cohortId, people } = world;
    const plant = withOrg(as("owner"), (tx) =>
      tx.noteRevision.createMany({
        data: [
          {
            ...{
              orgId,
              noteId,
              number: 99,
              cohortId,
              authorId: people.owner.membershipId,
              audience: "public",
            },
            ...{ body: "Never said", advice: "", promise: "", writtenAt: now() },
          },
        ],
      }),
    );
    await expect(plant).rejects.toThrow();
    const erase = withOrg(as("mentor"), (tx) => tx.$executeRaw`delete from "NoteRevision"`);
    await expect(erase).rejects.toThrow();
  });

  it("is not made by a change of nothing", async () => {
    const { id, body } = await post(to("me"));
    await editNote(as("mentor"), { noteId: id, readers: to("me"), body });
    expect((await noteHistory(as("mentor"), id)).versions).toEqual([]);
  });
});

describe("a removed note", () => {
  const inDays = (days: number) => new Date(now().getTime() + days * 86_400_000);

  it("is nobody's but its author's at once, with what it said before, and comes back whole", async () => {
    const { id, body } = await post(to("public"));
    const second = await edit(id, to("public"));
    await removeNote(as("mentor"), { noteId: id });
    expect(await noteSaying(second)).toEqual(["mentor"]);
    expect(await revisionSaying(body)).toEqual(["mentor"]);
    const page = await notesPage(as("mentor"), about());
    expect(page.removed.map((note) => note.id)).toContain(id);
    expect(page.notes.map((note) => note.id)).not.toContain(id);
    await expect(noteHistory(as("owner"), id)).rejects.toMatchObject({ code: "not_found" });
    await expect(edit(id, to("me"))).rejects.toMatchObject({ code: "conflict" });
    await restoreNote(as("mentor"), { noteId: id });
    expect(await noteSaying(second)).toEqual([...cohort, "member"]);
    expect(await revisionSaying(body)).toEqual([...cohort, "member"]);
  });

  it("is no sign of a note to organizers", async () => {
    const { id } = await post(to("me"), "otherMentor");
    const authors = () =>
      withOrg(
        as("owner"),
        (tx) => tx.$queryRaw<{ id: string }[]>`
        select session_note_authors(${world.past.session}::uuid) as "id"`,
      );
    const { membershipId } = world.people.otherMentor;
    expect(await authors()).toContainEqual({ id: membershipId });
    await removeNote(as("otherMentor"), { noteId: id });
    expect(await authors()).not.toContainEqual({ id: membershipId });
  });

  it("is gone for good after 30 days", async () => {
    const { id, body } = await post(to("me"));
    await edit(id, to("me"));
    await removeNote(as("mentor"), { noteId: id });
    await atTime(inDays(29), () => system(forgetRemovedNotes));
    expect(await revisionSaying(body)).toEqual(["mentor"]);
    await atTime(inDays(31), () => system(forgetRemovedNotes));
    expect(await revisionSaying(body)).toEqual([]);
    await expect(restoreNote(as("mentor"), { noteId: id })).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("a note of a pair", () => {
  const pair = () => ({ kind: "pairing", id: world.pairing }) as const;

  it("is written by either, for themselves or for both; organizers read what is for the cohort, and write none", async () => {
    const body = `Words ${newId()}`;
    await postNote(as("mentee"), { about: pair(), readers: to("me"), body });
    expect(await noteSaying(body)).toEqual(["mentee"]);
    const shared = `Words ${newId()}`;
    await postNote(as("mentor"), { about: pair(), readers: toPair(), body: shared });
    const page = await notesPage(as("mentee"), pair());
    expect(page.notes.map((note) => note.body)).toEqual(expect.arrayContaining([body, shared]));
    const theirs = await notesPage(as("mentor"), pair());
    expect(theirs.notes.map((note) => note.body)).not.toContain(body);
    const open = `Words ${newId()}`;
    await postNote(as("mentor"), { about: pair(), readers: to("cohort"), body: open });
    for (const actor of ["owner", "organizer"] as const) {
      expect((await notesPage(as(actor), pair())).notes.map((note) => note.body)).toEqual([open]);
      const forge = postNote(as(actor), { about: pair(), readers: to("me"), body: "Among you" });
      await expect(forge).rejects.toMatchObject({ code: "forbidden" });
    }
    await expect(notesPage(as("otherMentor"), pair())).rejects.toMatchObject({ code: "not_found" });
  });
});

it("what a pair leaves for everyone in the cohort is read where the cohort reads, and nothing else of theirs", async () => {
  const pair = { kind: "pairing", id: world.pairing } as const;
  const [open, two] = [`Words ${newId()}`, `Words ${newId()}`];
  await postNote(as("mentor"), { about: pair, readers: to("cohort"), body: open });
  await postNote(as("mentor"), { about: pair, readers: toPair(), body: two });
  for (const actor of ["organizer", "otherMentee"] as const) {
    const { notes } = await cohortNotes(as(actor), world.cohort);
    const said = notes.map(({ body }) => body);
    expect(said).toContain(open);
    expect(said).not.toContain(two);
  }
  await expect(cohortNotes(as("member"), world.cohort)).rejects.toMatchObject({ code: "not_found" });
});
