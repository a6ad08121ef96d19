import { beforeEach, describe, expect, it } from "vitest";
import { signInAs } from "@/lib/auth/commands";
import { deriveCode } from "@/lib/auth/secret";
import { atTime, now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { buildWorld, type PersonName, type World } from "@/lib/db/testing/world";
import { inDays } from "@/lib/db/testing/world-people";
import { system } from "@/lib/db/unit";
import { createOrganization } from "@/lib/organizations/commands";
import { askForDeletion, cancelDeletion, confirmDeletion } from "@/lib/own-data/deletion/commands";
import { deletionPage, myDeletion } from "@/lib/own-data/deletion/queries";
import { eraseAccount, tidyDeletions, wakeDeletions } from "@/lib/own-data/erasing/commands";
import { mintUser } from "@/lib/tenancy/mint";

let world: World;
beforeEach(async () => {
  world = await buildWorld(`q${newId().slice(-10)}`);
});

const daysLater = (days: number) => new Date(now().getTime() + days * 86_400_000);
const newest = (who: PersonName) =>
  system((tx) =>
    tx.accountDeletion.findFirstOrThrow({
      where: { userId: world.users[who].userId },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    }),
  );

/** Asks, and reads the code as the mail would say it. */
async function codeFor(who: PersonName): Promise<string> {
  await askForDeletion(world.users[who]);
  return deriveCode("deletion-code", (await newest(who)).id);
}
const confirmed = async (who: PersonName) => confirmDeletion(world.users[who], { code: await codeFor(who) });
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");
const erase = (id: string) => system((tx) => eraseAccount(tx, id));
const eraseLater = async (who: PersonName) => {
  const { id } = await newest(who);
  return atTime(daysLater(8), () => erase(id));
};
const topics = async (id: string) =>
  (await system((tx) => tx.outbox.findMany({ where: { payload: { equals: { deletion: id } } } })))
    .map(({ topic }) => topic)
    .sort();

describe("confirming", () => {
  it("needs the code from the mailbox, ends every session, and begins a week in which nothing is erased", async () => {
    const { userId } = world.users.mentee;
    const { sessionToken } = await signInAs(userId);
    const others = await signInAs(world.users.mentor.userId);
    expect(await confirmed("mentee")).toEqual({ outcome: "confirmed" });
    expect(await mintUser(sessionToken)).toBeNull();
    expect(await mintUser(others.sessionToken)).not.toBeNull();
    const { id, dueAt } = await newest("mentee");
    expect(dueAt?.getTime()).toBeGreaterThan(daysLater(6.9).getTime());
    expect(await topics(id)).toEqual([
      "mail.deletion-begun",
      "mail.deletion-code",
      "mail.deletion-reminder",
      "own-data.erase",
    ]);
    expect(await erase(id)).toEqual({ outcome: "waits", until: dueAt });
    await expect(askForDeletion(world.users.mentee)).rejects.toMatchObject({ code: "conflict" });
  });

  it("is over after five wrong codes, also when they come at once; each is counted", async () => {
    const code = await codeFor("mentee");
    const tries = await Promise.all(
      Array.from({ length: 6 }, () => confirmDeletion(world.users.mentee, { code: wrong(code) })),
    );
    expect(tries.filter(({ outcome }) => outcome === "wrong")).toHaveLength(4);
    expect(await confirmDeletion(world.users.mentee, { code })).toEqual({ outcome: "ended" });
  });

  it("knows a code of the person's own alone, for ten minutes, and the newest", async () => {
    const code = await codeFor("mentee");
    expect(await confirmDeletion(world.users.mentor, { code })).toEqual({ outcome: "ended" });
    const late = new Date(now().getTime() + 11 * 60_000);
    expect(await atTime(late, () => confirmDeletion(world.users.mentee, { code }))).toEqual({
      outcome: "ended",
    });
    const newer = await codeFor("mentee");
    expect((await confirmDeletion(world.users.mentee, { code })).outcome).toBe(
      code === newer ? "confirmed" : "wrong",
    );
  });

  it("sends five codes in a quarter of an hour, and no more", async () => {
    for (let sent = 0; sent < 5; sent++) await askForDeletion(world.users.mentee);
    await expect(askForDeletion(world.users.mentee)).rejects.toThrow("5 codes");
  });
});

describe("canceling", () => {
  it("keeps everything, and the job that waits finds nothing to do", async () => {
    await confirmed("mentee");
    expect(await myDeletion(world.users.mentee)).not.toBeNull();
    await cancelDeletion(world.users.mentee);
    expect(await myDeletion(world.users.mentee)).toBeNull();
    expect(await eraseLater("mentee")).toEqual({ outcome: "gone" });
    await expect(cancelDeletion(world.users.mentee)).rejects.toMatchObject({ code: "conflict" });
    expect(await confirmed("mentee")).toEqual({ outcome: "confirmed" });
  });

  it("and confirming again is another deletion; used and canceled ones are tidied", async () => {
    await confirmed("mentee");
    await cancelDeletion(world.users.mentee);
    await askForDeletion(world.users.mentor);
    await atTime(daysLater(2), () => system((tx) => tidyDeletions(tx)));
    const userId = { in: [world.users.mentee.userId, world.users.mentor.userId] };
    expect(await system((tx) => tx.accountDeletion.count({ where: { userId } }))).toBe(0);
  });
});

describe("what the page promises", () => {
  it("is what happens, counted", async () => {
    const coming = { orgId_id: { orgId: world.orgId, id: world.next.session } };
    await system((tx) => tx.session.update({ where: coming, data: { startsAt: daysLater(20) } }));
    const { standings } = await deletionPage(world.users.mentee);
    expect(standings).toMatchObject([
      { name: `Organization ${world.mark}`, joined: true, lastOwner: false, alone: false },
    ]);
    expect(standings[0]?.counts).toEqual({
      ...{ privateNotes: 0, sharedNotes: 0, privateAnswers: 1, sharedAnswers: 0, points: 1, additions: 0 },
      ...{ endorsements: 0, concerns: 3, intakeAnswers: 1, pairings: 1, seats: 1 },
    });
    await confirmed("mentee");
    expect(await eraseLater("mentee")).toMatchObject({ outcome: "erased" });
    const { orgId, participations, people, pairing, past } = world;
    const told = await system((tx) => tx.outbox.findMany({ where: { orgId, topic: "mail.pairing-ended" } }));
    expect(told.map(({ payload }) => payload)).toEqual([{ pairing, by: people.mentee.membershipId }]);
    const { membershipId: id } = people.mentee;
    await system(async (tx) => {
      expect(await tx.answer.count({ where: { orgId, participationId: participations.mentee } })).toBe(0);
      expect(await tx.point.count({ where: { orgId, authorId: id } })).toBe(1);
      expect(await tx.concern.count({ where: { orgId, reporterId: id } })).toBe(3);
      expect(await tx.intakeAnswer.count({ where: { orgId, membershipId: id } })).toBe(0);
      expect(await tx.pairing.findUnique({ where: { orgId_id: { orgId, id: pairing } } })).toMatchObject({
        ...{ status: "ended", endReason: "One of the two has left the cohort.", reason: "" },
      });
      const seats = await tx.seat.findMany({ where: { orgId, participationId: participations.mentee } });
      expect(seats.map(({ sessionId }) => sessionId)).toEqual([past.session]);
      expect(await tx.membership.findUnique({ where: { orgId_id: { orgId, id } } })).toMatchObject({
        ...{ name: "Somebody who has left", status: "left", userId: null },
      });
      expect(await tx.user.count({ where: { id: people.mentee.userId } })).toBe(0);
    });
  });

  it("touches nothing of anybody else", async () => {
    const { orgId, people } = world;
    const others = () =>
      system((tx) =>
        tx.membership.findMany({
          where: { orgId, id: { not: people.mentee.membershipId } },
          include: { contact: true, notes: true, points: true, additions: true, endorsements: true },
          orderBy: { id: "asc" },
        }),
      );
    const before = await others();
    await confirmed("mentee");
    await eraseLater("mentee");
    expect(await others()).toEqual(before);
  });
});

describe("owners", () => {
  it("who are the last among others hand over first", async () => {
    expect((await deletionPage(world.users.owner)).standings).toMatchObject([{ lastOwner: true }]);
    await expect(askForDeletion(world.users.owner)).rejects.toThrow("without an owner");
    const key = { orgId_id: { orgId: world.orgId, id: world.people.member.membershipId } };
    await system((tx) => tx.membership.update({ where: key, data: { role: "owner" } }));
    expect(await confirmed("owner")).toEqual({ outcome: "confirmed" });
    // Meanwhile the other owner steps down: nobody may be left without one.
    await system((tx) => tx.membership.update({ where: key, data: { role: "member" } }));
    expect(await eraseLater("owner")).toMatchObject({
      outcome: "held",
      organization: `Organization ${world.mark}`,
    });
    expect(await myDeletion(world.users.owner)).toBeNull();
    expect(await system((tx) => tx.user.count({ where: { id: world.users.owner.userId } }))).toBe(1);
  });

  it("take along an organization that nobody else has come into, with all that is in it", async () => {
    const slug = `alone-${world.mark}`;
    const look = { name: "Mine alone", accent: "#2b5a4c", timeZone: "Europe/Paris" };
    await createOrganization(world.users.invited, { ...look, slug, yourName: "Ina" });
    expect((await deletionPage(world.users.invited)).standings).toMatchObject([
      { alone: true, lastOwner: false },
    ]);
    await confirmed("invited");
    expect(await eraseLater("invited")).toMatchObject({ outcome: "erased" });
    expect(await system((tx) => tx.organization.count({ where: { slug } }))).toBe(0);
    // A list they stand on without having joined is the organization's own.
    expect(
      await system((tx) => tx.membership.count({ where: { orgId: world.orgId, id: world.listed } })),
    ).toBe(1);
  });
});

describe("a late deletion", () => {
  it("is asked for again, an hour after its time", async () => {
    const userId = world.users.mentee.userId;
    const id = newId();
    await system((tx) =>
      tx.accountDeletion.create({
        data: {
          ...{ userId, id, sentTo: "-", codeHash: "-", codeExpiresAt: inDays(-8), createdAt: inDays(-8) },
          ...{ confirmedAt: inDays(-8), dueAt: inDays(-1) },
        },
      }),
    );
    await system((tx) => wakeDeletions(tx));
    expect(await topics(id)).toEqual(["own-data.erase"]);
  });
});
