import { beforeEach, describe, expect, it } from "vitest";
import { atTime, now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { type ActorName, actorNames, buildWorld, type World } from "@/lib/db/testing/world";
import { system, withOrg } from "@/lib/db/unit";
import { makePromise, promiseFromNote } from "@/lib/follow-ups/commands";
import { followUpCounts, followUpsPage, promisePage } from "@/lib/follow-ups/queries";
import {
  doFollowUp,
  dropFollowUp,
  moveFollowUp,
  nudgeFollowUp,
  reopenFollowUp,
  takeBackPromise,
} from "@/lib/follow-ups/taps/commands";
import { home } from "@/lib/home/queries";
import { postNote } from "@/lib/notes/commands";
import { blockPerson } from "@/lib/safety/blocks/commands";

let world: World;
beforeEach(async () => {
  world = await buildWorld(`promises${newId().slice(-8)}`);
});

const as = (actor: ActorName) => world.contexts[actor];
const idOf = (actor: ActorName) => world.people[actor].membershipId;
const promise = (by: ActorName, otherId: string | null, more: object = {}) =>
  makePromise(as(by), { text: `Promised ${newId()}`, due: 7, otherId, doer: "me", ...more });
const inDays = (days: number) => new Date(now().getTime() + days * 86_400_000);
const topics = async (topic: string) =>
  system((tx) => tx.outbox.count({ where: { orgId: world.orgId, topic } }));

/** Who finds this promise with a bare statement. */
async function readersOf(id: string): Promise<ActorName[]> {
  const found: ActorName[] = [];
  for (const actor of actorNames)
    if ((await withOrg(as(actor), (tx) => tx.followUp.findMany({ where: { id } }))).length > 0)
      found.push(actor);
  return found;
}

describe("a promise", () => {
  it("is read by the two, also with a direct query, and one to oneself by nobody else", async () => {
    expect(await readersOf((await promise("mentor", idOf("mentee"))).id)).toEqual(["mentor", "mentee"]);
    expect(await readersOf((await promise("owner", idOf("mentee"))).id)).toEqual(["owner", "mentee"]);
    expect(await readersOf((await promise("mentee", null)).id)).toEqual(["mentee"]);
  });

  it("stands on both people's home, the overdue first", async () => {
    const late = await promise("mentor", idOf("mentee"), { due: 0 });
    await atTime(inDays(2), async () => {
      for (const actor of ["mentor", "mentee"] as const) {
        const [first] = (await home(as(actor))).promises;
        expect(first).toMatchObject({ id: late.id, overdue: true, mine: actor === "mentor" });
      }
      expect((await home(as("owner"))).promises).toEqual([]);
    });
  });

  it("noted for somebody else tells them by mail, and one's own does not", async () => {
    await promise("mentor", idOf("mentee"));
    expect(await topics("mail.promise-noted")).toBe(0);
    const { id } = await promise("mentor", idOf("mentee"), { doer: "other" });
    expect(await topics("mail.promise-noted")).toBe(1);
    expect((await followUpsPage(as("mentee"))).mine.map((item) => item.id)).toContain(id);
  });

  it("is to nobody out of reach: in no cohort with them, or where one has blocked the other", async () => {
    await expect(promise("mentor", idOf("member"))).rejects.toMatchObject({ code: "not_found" });
    await blockPerson(as("otherMentee"), { membershipId: idOf("otherMentor") });
    for (const [by, to] of [
      ["otherMentor", "otherMentee"],
      ["otherMentee", "otherMentor"],
    ] as const)
      await expect(promise(by, idOf(to))).rejects.toMatchObject({ code: "not_found" });
    const page = await promisePage(as("otherMentor"), { session: world.past.session });
    expect(page.people.map(({ membershipId }) => membershipId)).not.toContain(idOf("otherMentee"));
  });

  it("comes from one's own note with one tap, once, for the other one of the pair", async () => {
    const readers = { audience: "pairing", pairingId: world.pairing } as const;
    const about = { kind: "session", id: world.past.session } as const;
    const { id: noteId } = await postNote(as("mentor"), {
      about,
      readers,
      promise: "Introduce you to Ines.",
    });
    const { id } = await promiseFromNote(as("mentor"), { noteId });
    expect(await readersOf(id)).toEqual(["mentor", "mentee"]);
    expect((await followUpsPage(as("mentee"))).theirs).toContainEqual(
      expect.objectContaining({ id, text: "Introduce you to Ines." }),
    );
    await expect(promiseFromNote(as("mentor"), { noteId })).rejects.toMatchObject({ code: "conflict" });
    await expect(promiseFromNote(as("mentee"), { noteId })).rejects.toMatchObject({ code: "conflict" });
    await expect(promiseFromNote(as("owner"), { noteId })).rejects.toMatchObject({ code: "not_found" });
  });

  it("sent twice is noted once", async () => {
    const key = newId();
    const input = { text: `Twice ${key}`, due: 7, otherId: null, doer: "me" } as const;
    const made = await Promise.all([1, 2, 3].map(() => makePromise(as("mentor"), input, key)));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  });
});

describe("one tap", () => {
  const open = async (actor: ActorName, id: string) => {
    const { mine, theirs } = await followUpsPage(as(actor));
    return [...mine, ...theirs].some((item) => item.id === id);
  };

  it("marks it done, by either, and whoever did can take it up again", async () => {
    const { id: followUpId } = await promise("mentor", idOf("mentee"));
    await doFollowUp(as("mentee"), { followUpId });
    expect(await open("mentor", followUpId)).toBe(false);
    await expect(doFollowUp(as("mentor"), { followUpId })).rejects.toMatchObject({ code: "conflict" });
    await expect(reopenFollowUp(as("mentor"), { followUpId })).rejects.toMatchObject({ code: "conflict" });
    await reopenFollowUp(as("mentee"), { followUpId });
    expect(await open("mentor", followUpId)).toBe(true);
  });

  it("lets it go in words the other one reads", async () => {
    const { id: followUpId } = await promise("mentor", idOf("mentee"));
    await dropFollowUp(as("mentor"), { followUpId, words: "full" });
    const [closed] = (await followUpsPage(as("mentee"))).closed;
    expect(closed).toMatchObject({ id: followUpId, state: "dropped", closedByMe: false });
    expect(closed?.words).toContain("Life is full");
  });

  it("reminds once in three days, and never the one who asks", async () => {
    const { id: followUpId } = await promise("mentor", idOf("mentee"));
    await expect(nudgeFollowUp(as("mentor"), { followUpId })).rejects.toMatchObject({ code: "conflict" });
    await nudgeFollowUp(as("mentee"), { followUpId });
    await expect(nudgeFollowUp(as("mentee"), { followUpId })).rejects.toMatchObject({ code: "conflict" });
    expect((await followUpsPage(as("mentee"))).theirs.find(({ id }) => id === followUpId)?.canNudge).toBe(
      false,
    );
    await atTime(inDays(3.1), () => nudgeFollowUp(as("mentee"), { followUpId }));
    expect(await topics("mail.promise-nudged")).toBe(2);
  });

  it("gives it another day, and takes back what one noted oneself", async () => {
    const { id: followUpId } = await promise("mentor", idOf("mentee"));
    await moveFollowUp(as("mentee"), { followUpId, due: 30 });
    await expect(takeBackPromise(as("mentee"), { followUpId })).rejects.toMatchObject({ code: "not_found" });
    await takeBackPromise(as("mentor"), { followUpId });
    expect(await readersOf(followUpId)).toEqual([]);
  });
});

describe("between two of whom one blocks the other", () => {
  it("open promises end, in words that say nothing, and nobody is reminded", async () => {
    const { id } = await promise("mentor", idOf("mentee"));
    await blockPerson(as("mentee"), { membershipId: idOf("mentor") });
    expect((await followUpsPage(as("mentor"))).mine.map((item) => item.id)).not.toContain(id);
    await expect(nudgeFollowUp(as("mentee"), { followUpId: id })).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("the database", () => {
  it("lets nobody write a promise into somebody else's name, nor turn one to other people", async () => {
    const row = {
      orgId: world.orgId,
      text: "Forged",
      dueOn: now(),
      createdAt: now(),
      cohortId: world.cohort,
    };
    const forge = (data: object) =>
      withOrg(as("owner"), (tx) => tx.followUp.createMany({ data: [{ ...row, ...data } as never] }));
    await expect(forge({ doerId: idOf("mentor"), otherId: idOf("mentee"), byDoer: true })).rejects.toThrow();
    await expect(forge({ doerId: idOf("owner"), otherId: idOf("mentee"), byDoer: false })).rejects.toThrow();
    const { id } = await promise("mentor", idOf("mentee"));
    const turn = withOrg(
      as("mentor"),
      (tx) => tx.$executeRaw`
      update "FollowUp" set "otherId" = ${idOf("member")}::uuid where "id" = ${id}::uuid`,
    );
    await expect(turn).rejects.toThrow();
  });

  it("tells organizers how many, and nobody else anything", async () => {
    await promise("mentor", idOf("mentee"), { due: 0 });
    await promise("mentee", null);
    const counts = (actor: ActorName) =>
      withOrg(as(actor), (tx) => followUpCounts(tx, as(actor), world.cohort));
    await atTime(inDays(2), async () => {
      for (const actor of ["owner", "organizer"] as const)
        expect(await counts(actor)).toEqual({ open: 2, overdue: 1, done: 0, dropped: 0 });
    });
    for (const actor of ["mentor", "mentee", "member"] as const) {
      expect(await counts(actor)).toBeNull();
      const asked = withOrg(
        as(actor),
        (tx) => tx.$queryRaw`
        select * from follow_up_counts(${world.cohort}::uuid, current_date)`,
      );
      expect(await asked).toEqual([]);
    }
  });
});
