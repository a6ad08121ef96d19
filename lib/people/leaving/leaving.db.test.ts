import { randomBytes } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { type ActorName, buildWorld, type World } from "@/lib/db/testing/world";
import { emailOf } from "@/lib/db/testing/world-people";
import { system } from "@/lib/db/unit";
import { acceptInvitation, resendInvitation } from "@/lib/people/invitations/commands";
import { removePerson } from "@/lib/people/leaving/commands";
import { leavingPage } from "@/lib/people/leaving/queries";
import { handOverOwnership } from "@/lib/people/ownership/commands";
import { invitedOf } from "@/lib/people/testing/invited";
import { mintOrgForJob } from "@/lib/tenancy/mint";

let world: World;
beforeEach(async () => {
  world = await buildWorld(`q${randomBytes(5).toString("hex")}`);
});

const id = (who: ActorName) => world.people[who].membershipId;
const remove = (by: ActorName, whom: ActorName) =>
  removePerson(world.contexts[by], { membershipId: id(whom) });
const member = (who: ActorName) =>
  system((tx) =>
    tx.membership.findUniqueOrThrow({ where: { orgId_id: { orgId: world.orgId, id: id(who) } } }),
  );
const topics = async (topic: string) =>
  (await system((tx) => tx.outbox.findMany({ where: { orgId: world.orgId, topic } }))).map(
    ({ payload }) => payload,
  );

describe("leaving", () => {
  it("ends pairings, frees seats to come and keeps what was", async () => {
    expect(await leavingPage(world.contexts.mentor, id("mentor"))).toMatchObject({
      ...{ cohorts: 1, pairings: 1, seats: 1, isLastOwner: false, isSelf: true },
    });
    await remove("mentor", "mentor");
    expect(await member("mentor")).toMatchObject({ status: "left", role: "member", portraitId: null });
    const { orgId, participations, past, next } = world;
    const seats = await system((tx) =>
      tx.seat.findMany({ where: { orgId, participationId: participations.mentor } }),
    );
    expect(seats.map(({ sessionId }) => sessionId)).toEqual([past.session]);
    expect(next.session).not.toBe(past.session);
    const pairing = await system((tx) =>
      tx.pairing.findUniqueOrThrow({ where: { orgId_id: { orgId, id: world.pairing } } }),
    );
    expect(pairing).toMatchObject({ status: "ended", endReason: "One of the two has left the cohort." });
    expect(await topics("mail.pairing-ended")).toEqual([{ pairing: world.pairing, by: id("mentor") }]);
    expect(await topics("mail.member-left")).toEqual([{ membership: id("mentor"), by: id("mentor") }]);
    expect(
      await system((tx) => tx.memberDetail.count({ where: { orgId, membershipId: id("mentor") } })),
    ).toBe(0);
    expect(await mintOrgForJob(orgId, id("mentor"))).toBeNull();
    expect(await system((tx) => tx.note.count({ where: { orgId, authorId: id("mentor") } }))).toBeGreaterThan(
      0,
    );
  });

  it("is not for the last owner, who hands over first", async () => {
    await expect(remove("owner", "owner")).rejects.toMatchObject({
      ...{ code: "conflict", message: expect.stringMatching(/Hand it over/) },
    });
    expect(await leavingPage(world.contexts.owner, id("owner"))).toMatchObject({ isLastOwner: true });
    await handOverOwnership(world.contexts.owner, { membershipId: id("member"), stay: "owner" });
    await remove("owner", "owner");
    expect(await member("owner")).toMatchObject({ status: "left", role: "member" });
    expect(await member("member")).toMatchObject({ role: "owner" });
  });

  it("of two owners at once leaves one", async () => {
    await handOverOwnership(world.contexts.owner, { membershipId: id("member"), stay: "owner" });
    const both = await Promise.allSettled([remove("owner", "owner"), remove("member", "member")]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("is undone by an invitation, with the history", async () => {
    await remove("organizer", "mentee");
    await resendInvitation(world.contexts.organizer, { membershipId: id("mentee") });
    const token = await invitedOf(() => world).tokenOf(id("mentee"));
    await acceptInvitation(world.users.mentee, { token, name: "Back again", seen: {} });
    expect(await member("mentee")).toMatchObject({ status: "active", userId: world.people.mentee.userId });
    const answers = await system((tx) => tx.answer.count({ where: { orgId: world.orgId } }));
    expect(answers).toBeGreaterThan(0);
  });
});

describe("removing somebody", () => {
  it("is for organizers, of members; of organizers for owners; twice is told", async () => {
    await expect(remove("mentor", "mentee")).rejects.toMatchObject({ code: "forbidden" });
    await expect(remove("organizer", "owner")).rejects.toMatchObject({ code: "forbidden" });
    await remove("owner", "organizer");
    await expect(remove("owner", "organizer")).rejects.toMatchObject({ code: "conflict" });
    await expect(leavingPage(world.contexts.owner, id("organizer"))).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("who has not joined takes the invitation along, and tells nobody", async () => {
    await removePerson(world.contexts.organizer, { membershipId: world.listed });
    const token = { token: world.invitationToken, name: "Late", seen: {} };
    await expect(acceptInvitation(world.users.invited, token)).rejects.toMatchObject({ code: "conflict" });
    expect(await topics("mail.member-left")).toEqual([]);
    expect(emailOf("invited", world.mark)).toContain("invited");
  });
});

describe("handing over", () => {
  it("makes the new owner at once, and the old one what they chose; the new one can give it back", async () => {
    await handOverOwnership(world.contexts.owner, { membershipId: id("member"), stay: "organizer" });
    expect([(await member("owner")).role, (await member("member")).role]).toEqual(["organizer", "owner"]);
    expect(await topics("mail.ownership-handed")).toEqual([{ membership: id("member"), by: id("owner") }]);
    // The context was minted before: the command looks again.
    const again = handOverOwnership(world.contexts.owner, { membershipId: id("mentor"), stay: "member" });
    await expect(again).rejects.toMatchObject({ code: "forbidden" });
    const newOwner = await mintOrgForJob(world.orgId, id("member"));
    if (!newOwner) throw new Error("no such member");
    await handOverOwnership(newOwner, { membershipId: id("owner"), stay: "member" });
    expect([(await member("owner")).role, (await member("member")).role]).toEqual(["owner", "member"]);
  });

  it("is refused to oneself and to who has not joined", async () => {
    const to = (membershipId: string) =>
      handOverOwnership(world.contexts.owner, { membershipId, stay: "member" });
    await expect(to(id("owner"))).rejects.toMatchObject({ code: "conflict" });
    await expect(to(world.listed)).rejects.toMatchObject({ code: "conflict" });
  });
});
