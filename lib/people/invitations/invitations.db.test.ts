import { randomBytes } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { closedInvitation } from "@/lib/auth/queries";
import { atTime, now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { emailOf } from "@/lib/db/testing/world-people";
import { addCohort } from "@/lib/db/testing/world-program";
import { system } from "@/lib/db/unit";
import {
  inviteMembers,
  invitePerson,
  resendInvitation,
  revokeInvitation,
} from "@/lib/people/invitations/commands";
import { invitationPage } from "@/lib/people/invitations/queries";
import { invitedWords } from "@/lib/people/invitations/rules";
import { editPerson } from "@/lib/people/person/commands";
import type { EditPerson } from "@/lib/people/person/schema";
import { accept, invitedOf } from "@/lib/people/testing/invited";
import { mintLink } from "@/lib/tenancy/mint";

let world: World;
beforeEach(async () => {
  world = await buildWorld(`q${randomBytes(5).toString("hex")}`);
});

const { address, invite, tokenOf, mailsFor, membership } = invitedOf(() => world);
const organizer = () => world.contexts.organizer;
const daysLater = (days: number) => new Date(now().getTime() + days * 86_400_000);

describe("inviting one person", () => {
  it("lists them, and sends one mail whose link opens the invitation and consumes nothing", async () => {
    const { membershipId } = await invite("ada");
    expect(await mailsFor(membershipId)).toBe(1);
    const link = await mintLink(await tokenOf(membershipId));
    if (!link) throw new Error("The link opens nothing.");
    for (let look = 0; look < 2; look++)
      expect(await invitationPage(link)).toMatchObject({ person: "ada", email: address("ada"), parts: [] });
    expect(await membership(membershipId)).toMatchObject({ status: "listed", role: "member", userId: null });
  });

  it("refuses who has joined and who is waiting; finds who is on the list in any spelling", async () => {
    const again = (email: string) => invitePerson(organizer(), { name: "Somebody", email, role: "member" });
    await expect(again(emailOf("mentee", world.mark))).rejects.toMatchObject({ code: "invalid" });
    const { membershipId } = await invite("ada");
    await expect(again(address("ada"))).rejects.toMatchObject({ fields: { email: expect.any(String) } });
    await revokeInvitation(organizer(), { membershipId });
    expect(await again(address("ada"))).toEqual({ membershipId });
    expect(await membership(membershipId)).toMatchObject({ name: "ada" });
  });

  it("to a higher role is for owners", async () => {
    await expect(invite("ada", "organizer")).rejects.toMatchObject({ code: "forbidden" });
    const { membershipId } = await invitePerson(world.contexts.owner, {
      name: "Ada",
      email: address("ada"),
      role: "organizer",
    });
    expect(await membership(membershipId)).toMatchObject({ role: "organizer", status: "listed" });
  });

  it("twice at once is once", async () => {
    const results = await Promise.allSettled([invite("ada"), invite("ada"), invite("ada")]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const contacts = await system((tx) => tx.memberContact.count({ where: { email: address("ada") } }));
    expect(contacts).toBe(1);
  });
});

describe("inviting everybody", () => {
  async function listed(count: number, cohortId?: string): Promise<string[]> {
    const ids = Array.from({ length: count }, () => newId());
    const { orgId } = world;
    await system(async (tx) => {
      await tx.membership.createMany({ data: ids.map((id, at) => ({ orgId, id, name: `Listed ${at}` })) });
      await tx.memberContact.createMany({
        data: ids.map((id) => ({ orgId, membershipId: id, email: `${id}@example.org` })),
      });
      if (cohortId)
        await tx.participation.createMany({
          data: ids.map((membershipId) => ({ orgId, cohortId, membershipId, role: "mentee" as const })),
        });
    });
    return ids;
  }
  const all = { who: "uninvited", cohortId: null, membershipIds: [] } as const;
  const input = (more: Partial<Parameters<typeof inviteMembers>[1]>) => ({
    ...all,
    membershipIds: [],
    ...more,
  });

  it("of a cohort leaves the others alone, and does not do it twice, also at once", async () => {
    const cohortId = await system((tx) => addCohort(tx, world.orgId, world.program, "Spring", "draft"));
    const inside = await listed(40, cohortId);
    await listed(3);
    const runs = await Promise.all([
      inviteMembers(organizer(), input({ cohortId })),
      inviteMembers(world.contexts.owner, input({ cohortId })),
    ]);
    expect(runs.map(({ invited }) => invited).sort((a, b) => a - b)).toEqual([0, 40]);
    expect(await mailsFor(inside[0] ?? "")).toBe(1);
    expect(await inviteMembers(organizer(), input({}))).toEqual({ invited: 3 });
    expect(await inviteMembers(organizer(), input({}))).toEqual({ invited: 0 });
  });

  it("leaves out whose invitation was withdrawn, unless they are chosen", async () => {
    const [id = ""] = await listed(1);
    await inviteMembers(organizer(), input({}));
    await revokeInvitation(organizer(), { membershipId: id });
    expect(await inviteMembers(organizer(), input({}))).toEqual({ invited: 0 });
    const chosen = input({
      who: "chosen",
      membershipIds: [id, world.listed, world.people.member.membershipId],
    });
    expect(await inviteMembers(organizer(), chosen)).toEqual({ invited: 1 });
  });

  it("whose invitation has run out renews it", async () => {
    const [id = ""] = await listed(1);
    await inviteMembers(organizer(), input({}));
    const old = await tokenOf(id);
    expect(await inviteMembers(organizer(), input({ who: "expired" }))).toEqual({ invited: 0 });
    await atTime(daysLater(15), async () => {
      expect(await mintLink(old)).toBeNull();
      expect(await inviteMembers(organizer(), input({ who: "expired" }))).toEqual({ invited: 2 });
      expect(await mintLink(await tokenOf(id))).not.toBeNull();
    });
  });
});

describe("an invitation", () => {
  it("sent again has a new address, and the old one says so", async () => {
    const { membershipId } = await invite("ada");
    const old = await tokenOf(membershipId);
    await resendInvitation(organizer(), { membershipId });
    expect(await mailsFor(membershipId)).toBe(2);
    expect(await mintLink(old)).toBeNull();
    expect(await closedInvitation(old)).toMatchObject({
      why: "replaced",
      inviter: `organizer ${world.mark}`,
    });
    expect((await accept(await tokenOf(membershipId), "Ada")).outcome).toBe("signed_in");
  });

  it("withdrawn or run out opens nothing, and says why", async () => {
    const { membershipId } = await invite("ada");
    const token = await tokenOf(membershipId);
    await atTime(daysLater(14), async () => {
      expect(await closedInvitation(token)).toMatchObject({ why: "expired" });
      await expect(accept(token, "Ada")).resolves.toEqual({ outcome: "gone" });
    });
    expect(await closedInvitation(token)).toBeNull();
    await revokeInvitation(organizer(), { membershipId });
    expect(await closedInvitation(token)).toMatchObject({ why: "withdrawn" });
    expect(await accept(token, "Ada")).toEqual({ outcome: "gone" });
    expect(await system((tx) => tx.user.count({ where: { email: address("ada") } }))).toBe(0);
    await expect(revokeInvitation(organizer(), { membershipId })).rejects.toMatchObject({ code: "conflict" });
  });

  it("follows a corrected address; the link in the old mail ends", async () => {
    const { membershipId } = await invite("ada");
    const old = await tokenOf(membershipId);
    const person: EditPerson = {
      membershipId,
      name: "Ada",
      firstName: "",
      email: address("ada.byron"),
      title: "",
      employer: "",
      yearsOfExperience: null,
      topics: [],
      timeZone: null,
      linkedIn: "",
    };
    expect(await editPerson(organizer(), person)).toEqual({ invitedAgain: true });
    expect(await accept(old, "Somebody")).toEqual({ outcome: "gone" });
    await accept(await tokenOf(membershipId), "Ada");
    expect(await membership(membershipId)).toMatchObject({ status: "active" });
    await expect(editPerson(organizer(), { ...person, email: address("other") })).rejects.toMatchObject({
      code: "invalid",
    });
  });
});

describe("nobody is mailed without end", () => {
  it("three mails a day to one person, counting every way to send one; tomorrow again", async () => {
    const { membershipId } = await invite("ada");
    await resendInvitation(organizer(), { membershipId });
    await revokeInvitation(organizer(), { membershipId });
    await resendInvitation(organizer(), { membershipId });
    const refused = { code: "conflict", message: expect.stringMatching(/three times/) };
    await expect(resendInvitation(organizer(), { membershipId })).rejects.toMatchObject(refused);
    const chosen = { who: "chosen", cohortId: null, membershipIds: [membershipId] } as const;
    await revokeInvitation(organizer(), { membershipId });
    expect(await inviteMembers(organizer(), { ...chosen, membershipIds: [membershipId] })).toEqual({
      invited: 0,
      waiting: 1,
    });
    await atTime(daysLater(1), () => resendInvitation(organizer(), { membershipId }));
  });

  it("two thousand a day from one organization: the rest can follow tomorrow, and a sentence says so", async () => {
    const { orgId } = world;
    const ids = Array.from({ length: 2_001 }, () => newId());
    await system(async (tx) => {
      await tx.membership.createMany({ data: ids.map((id, at) => ({ orgId, id, name: `Many ${at}` })) });
      await tx.memberContact.createMany({
        data: ids.map((id) => ({ orgId, membershipId: id, email: `${id}@example.org` })),
      });
    });
    const all = { who: "uninvited", cohortId: null, membershipIds: [] } as const;
    // One mail of the day went to the world's invited person.
    const done = await inviteMembers(organizer(), { ...all, membershipIds: [] });
    expect(done).toEqual({ invited: 1_999, waiting: 2 });
    expect(invitedWords(done)).toMatch(
      /^1,999 invitations are on their way.* 2 people can be invited tomorrow/,
    );
    await expect(invite("ada")).rejects.toMatchObject({ message: expect.stringMatching(/2,000/) });
    await atTime(daysLater(1), async () => {
      expect(await inviteMembers(organizer(), { ...all, membershipIds: [] })).toEqual({ invited: 2 });
    });
  });
});
