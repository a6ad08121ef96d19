import { beforeAll, describe, expect, it } from "vitest";
import { signInAs, signOut } from "@/lib/auth/commands";
import { sessionDays } from "@/lib/auth/options";
import { hashToken } from "@/lib/auth/secret";
import { atTime, now } from "@/lib/clock";
import type { World } from "@/lib/db/testing/world";
import { buildWorlds } from "@/lib/db/testing/worlds";
import { system } from "@/lib/db/unit";
import { mintLink, mintOrg, mintOrgForJob, mintProgram, mintUser, mintUserForJob } from "@/lib/tenancy/mint";

let world: World;
let other: World;

beforeAll(async () => {
  ({ world, other } = await buildWorlds());
});

const signIn = async (userId: string) => (await signInAs(userId)).sessionToken;
const inDays = (days: number) => new Date(now().getTime() + days * 86_400_000);
/** The same token but for its last character. */
const bent = (token: string) => `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`;

describe("a session's token", () => {
  it("mints its person, and their membership where they have one", async () => {
    const token = await signIn(world.users.mentee.userId);
    expect(await mintUser(token)).toEqual(world.users.mentee);
    expect(await mintOrg(world.slug, token)).toEqual(world.contexts.mentee);
  });

  it("mints a person with when their portrait was made", async () => {
    const createdAt = new Date("2026-03-01T10:00:00Z");
    const { userId } = world.users.otherMentor;
    const picture = { bytes: Buffer.from("x"), width: 1, height: 1, createdAt };
    await system((tx) =>
      tx.userPicture.upsert({ where: { userId }, create: { userId, ...picture }, update: picture }),
    );
    expect((await mintUser(await signIn(userId)))?.portraitAt).toEqual(createdAt);
    expect((await mintUserForJob(userId))?.portraitAt).toEqual(createdAt);
  });

  it("mints nothing in another organization, under a wrong slug, or for somebody who has not joined", async () => {
    const token = await signIn(other.users.owner.userId);
    expect(await mintOrg(world.slug, token)).toBeNull();
    expect(await mintOrg(`${other.slug}x`, token)).toBeNull();
    expect(await mintOrg(world.slug, await signIn(world.users.invited.userId))).toBeNull();
  });

  it("mints nothing when it is forged, bent, empty, or what the database keeps of it", async () => {
    const token = await signIn(world.users.owner.userId);
    for (const forged of [
      "",
      "x",
      bent(token),
      hashToken(token),
      `${token} `,
      "' or true --",
      world.users.owner.userId,
    ]) {
      expect(await mintUser(forged)).toBeNull();
      expect(await mintOrg(world.slug, forged)).toBeNull();
      expect(await mintLink(forged)).toBeNull();
    }
  });

  it("mints nothing once it has expired, or its person has signed out", async () => {
    const token = await signIn(world.users.owner.userId);
    await atTime(inDays(sessionDays + 1), async () => {
      expect(await mintUser(token)).toBeNull();
      expect(await mintOrg(world.slug, token)).toBeNull();
    });
    await signOut(token);
    expect(await mintUser(token)).toBeNull();
  });

  it("mints the role of this moment: one taken away is gone with the next request", async () => {
    const token = await signIn(world.users.organizer.userId);
    const membership = { orgId_id: { orgId: world.orgId, id: world.people.organizer.membershipId } };
    const become = (data: { role?: "organizer" | "member"; status?: "active" | "left" }) =>
      system((tx) => tx.membership.update({ where: membership, data }));
    await become({ role: "member" });
    expect((await mintOrg(world.slug, token))?.role).toBe("member");
    await become({ role: "organizer", status: "left" });
    expect(await mintOrg(world.slug, token)).toBeNull();
    expect(await mintOrgForJob(world.orgId, world.people.organizer.membershipId)).toBeNull();
    await become({ status: "active" });
    expect((await mintOrg(world.slug, token))?.role).toBe("organizer");
  });
});

describe("a link's token", () => {
  it("mints what it was made for, and nothing when it is bent or taken for a session", async () => {
    expect(await mintLink(world.recapToken)).toEqual(world.links.recap);
    expect(await mintLink(bent(world.recapToken))).toBeNull();
    expect(await mintUser(world.recapToken)).toBeNull();
    expect(await mintOrg(world.slug, world.invitationToken)).toBeNull();
  });

  it("mints nothing once it has expired or was revoked", async () => {
    await atTime(inDays(8), async () => expect(await mintLink(world.invitationToken)).toBeNull());
    const links = { orgId: world.orgId, subjectId: world.worldRecap };
    await system((tx) => tx.accessLink.updateMany({ where: links, data: { revokedAt: now() } }));
    expect(await mintLink(world.recapToken)).toBeNull();
    await system((tx) => tx.accessLink.updateMany({ where: links, data: { revokedAt: null } }));
  });
});

describe("a program's public address", () => {
  it("mints the program, while it is published, and nothing else", async () => {
    const { slug, publicSlug, orgId, open: id } = world;
    expect(await mintProgram(slug, publicSlug)).toEqual(world.links.program);
    expect(world.links.program).toMatchObject({ orgId, link: "program", subjectId: id });
    for (const [org, program] of [
      [slug, "nothing"],
      [other.slug, publicSlug],
      [orgId, id],
      ["", ""],
      ["' or true --", publicSlug],
    ])
      expect(await mintProgram(org ?? "", program ?? "")).toBeNull();
    const publish = (publishedAt: Date | null) =>
      system((tx) => tx.program.update({ where: { orgId_id: { orgId, id } }, data: { publishedAt } }));
    await publish(null);
    expect(await mintProgram(slug, publicSlug)).toBeNull();
    await publish(now());
  });
});

describe("a job", () => {
  it("cannot act as a member of one organization in another, nor as nobody", async () => {
    expect(await mintOrgForJob(other.orgId, world.people.owner.membershipId)).toBeNull();
    expect(await mintOrgForJob(world.orgId, world.listed)).toBeNull();
    expect(await mintUserForJob(world.orgId)).toBeNull();
  });
});
