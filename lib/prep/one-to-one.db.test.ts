import { beforeEach, describe, expect, it } from "vitest";
import { atTime, now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { type ActorName, actorNames, buildWorld, type World } from "@/lib/db/testing/world";
import { inDays } from "@/lib/db/testing/world-people";
import { system, withOrg } from "@/lib/db/unit";
import { home } from "@/lib/home/queries";
import { sayMet } from "@/lib/meetings/ending/commands";
import { meetingPage } from "@/lib/meetings/queries";
import { postNote, removeNote } from "@/lib/notes/commands";
import { notesPage } from "@/lib/notes/queries";
import { savePrep, sharePrep } from "@/lib/prep/commands";
import { prepPage } from "@/lib/prep/queries";
import { sayThanks } from "@/lib/thanks/commands";

let world: World;
beforeEach(async () => {
  world = await buildWorld(`one${newId().slice(-8)}`);
});

const as = (actor: ActorName) => world.contexts[actor];
const idOf = (actor: ActorName) => world.people[actor].membershipId;
const meeting = () => ({ kind: "meeting", id: world.meeting }) as const;
const lines = (asks: string) => ({ gathering: meeting(), asks, moved: "", challenge: "" });
const about = (kind: "meeting" | "pairing") =>
  kind === "meeting" ? meeting() : ({ kind, id: world.pairing } as const);
const toTwo = () => ({ audience: "pairing", pairingId: world.pairing }) as const;
const forget = () => system((tx) => tx.prepSheet.deleteMany({ where: { orgId: world.orgId } }));

async function readersOf(asks: string): Promise<ActorName[]> {
  const found: ActorName[] = [];
  for (const actor of actorNames) {
    const rows = await withOrg(as(actor), (tx) => tx.prepSheet.findMany({ where: { asks } }));
    if (rows.length > 0) found.push(actor);
  }
  return found;
}

describe("the preparation of a meeting", () => {
  it("is the mentee's alone until they let the other one read it, who finds it on one page", async () => {
    await savePrep(as("mentee"), lines("How do I say no?"));
    expect(await readersOf("How do I say no?")).toEqual(["mentor", "mentee"]);
    await sharePrep(as("mentee"), { ...lines("How?"), readers: [] });
    expect(await readersOf("How?")).toEqual(["mentee"]);
    expect((await prepPage(as("mentor"), meeting())).shared).toEqual([]);
    await sharePrep(as("mentee"), { ...lines("How?"), readers: [idOf("mentor")] });
    const page = await prepPage(as("mentor"), meeting());
    expect(page).toMatchObject({ own: null, gathering: { title: as("mentee").name } });
    expect(page.shared).toMatchObject([{ asks: "How?", open: [{ text: `Promise ${world.mark}` }] }]);
  });

  it("is for nobody but the other one, also where a share row says so", async () => {
    const share = sharePrep(as("mentee"), { ...lines("Whom?"), readers: [idOf("otherMentor")] });
    await expect(share).rejects.toMatchObject({ code: "invalid" });
    const { orgId, meetingPrep: sheetId } = world;
    const row = { orgId, sheetId, ownerId: idOf("mentee"), readerId: idOf("otherMentor"), createdAt: now() };
    await withOrg(as("mentee"), (tx) => tx.prepShare.create({ data: row }));
    expect(await readersOf(`Prep to meet ${world.mark}`)).toEqual(["mentor", "mentee"]);
  });

  it("is written for one meeting of one's own or one evening, and never for both", async () => {
    const { orgId, meeting: meetingId, next } = world;
    const forge = (actor: ActorName, place: object) =>
      withOrg(as(actor), (tx) =>
        tx.prepSheet.createMany({
          data: [{ orgId, ownerId: idOf(actor), createdAt: now(), updatedAt: now(), ...place } as never],
        }),
      );
    await expect(forge("otherMentee", { meetingId })).rejects.toThrow();
    await expect(forge("mentor", { meetingId, sessionId: next.session })).rejects.toThrow();
    await expect(forge("mentor", {})).rejects.toThrow();
    await expect(savePrep(as("mentor"), lines("Mine"))).rejects.toMatchObject({ code: "forbidden" });
  });

  it("shows what was answered since the two last met, and what was asked the time before", async () => {
    const { orgId, pairing: pairingId, answer: id, mark } = world;
    const met = { orgId, pairingId, state: "met", minutes: 30, createdAt: now(), changedAt: now() } as const;
    const data = { ...met, startsAt: inDays(-10), endsAt: inDays(-9.9) };
    const earlier = await system((tx) => tx.meeting.create({ data }));
    const answered = (days: number) =>
      system((tx) => tx.answer.updateMany({ where: { orgId, id }, data: { createdAt: inDays(days) } }));
    await savePrep(as("mentee"), { ...lines("Before"), gathering: { kind: "meeting", id: earlier.id } });
    await answered(-11);
    expect((await prepPage(as("mentee"), meeting())).own).toMatchObject({
      answers: [],
      last: { asks: "Before" },
    });
    await answered(-9);
    const body = `Answer ${mark}`;
    expect((await prepPage(as("mentee"), meeting())).own?.answers).toMatchObject([{ body }]);
    expect((await prepPage(as("mentor"), meeting())).shared[0]?.answers).toMatchObject([{ body }]);
  });
});

describe("a note of a meeting", () => {
  it("stands with it and with the pair, for the two", async () => {
    const body = `Note of a meeting ${world.mark}`;
    for (const kind of ["meeting", "pairing"] as const)
      for (const actor of ["mentor", "mentee"] as const)
        expect((await notesPage(as(actor), about(kind))).notes.map((note) => note.body)).toContain(body);
    await postNote(as("mentee"), { about: meeting(), readers: toTwo(), body: "Of us two" });
    await postNote(as("mentee"), { about: about("pairing"), readers: toTwo(), body: "Of no meeting" });
    const shown = (await notesPage(as("mentor"), meeting())).notes.map((note) => note.body);
    expect(shown).toEqual(["Of us two", body]);
    await expect(notesPage(as("owner"), meeting())).rejects.toMatchObject({ code: "not_found" });
  });

  it("names no meeting of other people", async () => {
    const { orgId, cohort: cohortId, meeting: meetingId, pairing: pairingId } = world;
    const forge = (actor: ActorName, place: object) =>
      withOrg(as(actor), (tx) =>
        tx.note.createMany({
          data: [{ orgId, cohortId, authorId: idOf(actor), audience: "me", body: "Forged", ...place }],
        }),
      );
    await expect(forge("otherMentor", { meetingId })).rejects.toThrow();
    await expect(forge("otherMentor", { meetingId, pairingId })).rejects.toThrow();
    await expect(forge("mentor", { meetingId: newId(), pairingId })).rejects.toThrow();
    await forge("mentor", { meetingId, pairingId });
  });
});

it("thanks after a meeting go to the one whom one met", async () => {
  const thank = (actor: ActorName, to: ActorName) =>
    sayThanks(as(actor), { toId: idOf(to), text: "You listened.", meetingId: world.meeting });
  await expect(thank("mentor", "otherMentee")).rejects.toMatchObject({ code: "not_found" });
  await expect(thank("otherMentor", "mentee")).rejects.toMatchObject({ code: "not_found" });
  expect((await meetingPage(as("mentor"), world.meeting)).circle.thanked).toBe(false);
  await thank("mentor", "mentee");
  expect((await meetingPage(as("mentor"), world.meeting)).circle.thanked).toBe(true);
  expect((await meetingPage(as("mentee"), world.meeting)).circle.thanked).toBe(false);
});

describe("home", () => {
  const asks = async (actor: ActorName) =>
    (await home(as(actor))).items.filter(({ about: id }) => id === world.meeting).map(({ kind }) => kind);

  it("asks a mentee to prepare, tells the mentor, and asks both to keep something of it", async () => {
    await forget();
    expect(await asks("mentee")).toEqual(["prep"]);
    await sharePrep(as("mentee"), { ...lines("How?"), readers: [idOf("mentor")] });
    expect(await asks("mentee")).toEqual([]);
    expect(await asks("mentor")).toEqual(["prepared"]);
    await atTime(inDays(4), async () => {
      await sayMet(as("mentor"), { meetingId: world.meeting, met: "yes" });
      expect(await asks("mentor")).toEqual([]);
      const { notes } = await notesPage(as("mentor"), meeting());
      for (const { id: noteId } of notes) await removeNote(as("mentor"), { noteId });
      expect(await asks("mentor")).toEqual(["note"]);
      expect(await asks("mentee")).toEqual(["thank"]);
      await sayThanks(as("mentee"), { toId: idOf("mentor"), text: "Thank you.", meetingId: world.meeting });
      expect(await asks("mentee")).toEqual([]);
    });
  });
});
