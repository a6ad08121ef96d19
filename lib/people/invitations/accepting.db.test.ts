import { randomBytes } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { closedInvitation } from "@/lib/auth/queries";
import { newId } from "@/lib/db/id";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { emailOf } from "@/lib/db/testing/world-people";
import { system } from "@/lib/db/unit";
import { acceptInvitation, invitePerson } from "@/lib/people/invitations/commands";
import { invitationPage } from "@/lib/people/invitations/queries";
import { accept, invitedOf } from "@/lib/people/testing/invited";
import { mintLink, mintOrg } from "@/lib/tenancy/mint";

let world: World;
beforeEach(async () => {
  world = await buildWorld(`q${randomBytes(5).toString("hex")}`);
});

const { invite, tokenOf } = invitedOf(() => world);

describe("accepting without being signed in", () => {
  it("makes an account for the address, joins, and signs in, once", async () => {
    const { membershipId } = await invite("ada");
    const token = await tokenOf(membershipId);
    const key = newId();
    const result = await accept(token, "Ada Byron", key);
    if (result.outcome !== "signed_in") throw new Error(result.outcome);
    expect(result.session.returnTo).toBe(`/o/${world.slug}`);
    const ctx = await mintOrg(world.slug, result.session.sessionToken);
    expect(ctx).toMatchObject({ membershipId, role: "member", name: "Ada Byron" });
    expect(await closedInvitation(token)).toMatchObject({ why: "accepted" });
    // A double click sends the same key; anybody else who finds the mail does not have it.
    expect((await accept(token, "Ada Byron", key)).outcome).toBe("signed_in");
    await expect(accept(token, "Mallory")).rejects.toMatchObject({ code: "conflict" });
  });

  it("by two clicks at once joins once and signs in both", async () => {
    const { membershipId } = await invite("ada");
    const token = await tokenOf(membershipId);
    const key = newId();
    const both = await Promise.all([accept(token, "Ada", key), accept(token, "Ada", key)]);
    expect(both.map(({ outcome }) => outcome)).toEqual(["signed_in", "signed_in"]);
  });

  it("does not open an account that exists: its owner signs in as always", async () => {
    const email = emailOf("member", world.mark);
    const other = await buildWorld(`q${randomBytes(5).toString("hex")}`);
    const { membershipId } = await invitePerson(other.contexts.organizer, {
      name: "M",
      email,
      role: "member",
    });
    const token = await invitedOf(() => other).tokenOf(membershipId);
    expect(await accept(token, "Forwarded To")).toEqual({ outcome: "has_account", email });
    const joined = await acceptInvitation(world.users.member, { token, name: "Member", seen: {} });
    expect(joined).toEqual({ slug: other.slug });
    const row = await system((tx) =>
      tx.membership.findUniqueOrThrow({ where: { orgId_id: { orgId: other.orgId, id: membershipId } } }),
    );
    expect(row).toMatchObject({ userId: world.people.member.userId, status: "active" });
  });

  it("records the texts that were seen, and no others", async () => {
    const { membershipId } = await invite("ada");
    const { orgId } = world;
    await system((tx) =>
      tx.participation.create({ data: { orgId, cohortId: world.cohort, membershipId, role: "mentee" } }),
    );
    const token = await tokenOf(membershipId);
    const link = await mintLink(token);
    const [part] = link ? (await invitationPage(link)).parts : [];
    expect(part).toMatchObject({ programId: world.program, version: 1, role: "mentee" });
    await system((tx) =>
      tx.program.update({
        where: { orgId_id: { orgId, id: world.program } },
        data: { conductVersion: { increment: 1 } },
      }),
    );
    await accept(token, "Ada", newId(), { [world.program]: "1" });
    const participation = () =>
      system((tx) => tx.participation.findFirstOrThrow({ where: { orgId, membershipId } }));
    expect(await participation()).toMatchObject({ conductVersion: null, conductAcceptedAt: null });
  });
});

describe("accepting as somebody else", () => {
  it("is refused, and leaves the invitation open", async () => {
    const { membershipId } = await invite("ada");
    const token = await tokenOf(membershipId);
    const attempt = acceptInvitation(world.users.member, { token, name: "Member", seen: {} });
    await expect(attempt).rejects.toMatchObject({ code: "conflict" });
    expect(await closedInvitation(token)).toBeNull();
  });
});
