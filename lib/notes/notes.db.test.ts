import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/db/id";
import { type ActorName, actorNames, buildWorld, type World } from "@/lib/db/testing/world";
import { editNote, postNote, removeNote } from "@/lib/notes/commands";
import { notesPage } from "@/lib/notes/queries";
import type { PostNote } from "@/lib/notes/schema";

let world: World;
beforeAll(async () => {
  world = await buildWorld("notes");
});

const as = (actor: ActorName) => world.contexts[actor];
const about = () => ({ kind: "session", id: world.past.session }) as const;

async function post(actor: ActorName, readers: PostNote["readers"]) {
  const body = `Words ${newId()}`;
  const { id } = await postNote(as(actor), { about: about(), readers, body }, newId());
  return { id, body };
}

/** Who of the world's people finds `body` on the session's notes page. */
async function readersOf(body: string): Promise<ActorName[]> {
  const found: ActorName[] = [];
  for (const actor of actorNames) {
    const page = await notesPage(as(actor), about()).catch(() => null);
    if (page?.notes.some((note) => note.body === body)) found.push(actor);
  }
  return found;
}

describe("a note", () => {
  it("for me is read by me alone", async () => {
    const { body } = await post("mentor", { audience: "me", pairingId: null });
    expect(await readersOf(body)).toEqual(["mentor"]);
  });

  it("for my pairing is read by the two", async () => {
    const { body } = await post("mentor", { audience: "pairing", pairingId: world.pairing });
    expect(await readersOf(body)).toEqual(["mentor", "mentee"]);
  });

  it("for my group is read by those who sat there", async () => {
    const { body } = await post("otherMentor", { audience: "group", pairingId: null });
    expect(await readersOf(body)).toEqual(["otherMentor", "otherMentee"]);
  });

  it("for the cohort is read by its people and organizers", async () => {
    const { body } = await post("mentor", { audience: "cohort", pairingId: null });
    expect(await readersOf(body)).toEqual([
      "owner",
      "organizer",
      "mentor",
      "mentee",
      "otherMentor",
      "otherMentee",
    ]);
  });

  it("cannot be addressed to somebody else's pairing, nor to a group without a seat", async () => {
    await expect(
      post("otherMentor", { audience: "pairing", pairingId: world.pairing }),
    ).rejects.toMatchObject({ code: "invalid" });
    await expect(post("organizer", { audience: "group", pairingId: null })).rejects.toMatchObject({
      code: "invalid",
    });
  });

  it("follows its author's second thoughts", async () => {
    const note = await post("mentor", { audience: "cohort", pairingId: null });
    await editNote(as("mentor"), {
      noteId: note.id,
      readers: { audience: "me", pairingId: null },
      body: note.body,
    });
    expect(await readersOf(note.body)).toEqual(["mentor"]);
    await removeNote(as("mentor"), { noteId: note.id });
    expect(await readersOf(note.body)).toEqual([]);
  });

  it("sent twice is posted once", async () => {
    const key = newId();
    const input = {
      about: about(),
      readers: { audience: "me", pairingId: null },
      body: `Twice ${key}`,
    } as const;
    const ids = await Promise.all([1, 2, 3].map(() => postNote(as("mentor"), input, key)));
    expect(new Set(ids.map(({ id }) => id)).size).toBe(1);
    const { notes } = await notesPage(as("mentor"), about());
    expect(notes.filter((note) => note.body === input.body)).toHaveLength(1);
  });
});
