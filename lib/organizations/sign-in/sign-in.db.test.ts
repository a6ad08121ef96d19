import { randomBytes } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { signInAs, signInByInvitation } from "@/lib/auth/commands";
import { hashToken } from "@/lib/auth/secret";
import { now } from "@/lib/clock";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { system } from "@/lib/db/unit";
import { changeSignInRules } from "@/lib/organizations/sign-in/commands";
import { signInRules } from "@/lib/organizations/sign-in/queries";
import {
  acceptInvitation,
  inviteMembers,
  invitePerson,
  resendInvitation,
} from "@/lib/people/invitations/commands";
import { editPerson } from "@/lib/people/person/commands";
import { accept, invitedOf } from "@/lib/people/testing/invited";
import { mintOrg, mintUser, readDoor } from "@/lib/tenancy/mint";

let world: World;
beforeEach(async () => {
  world = await buildWorld(`q${randomBytes(5).toString("hex")}`);
  for (const id of ["GOOGLE", "LINKEDIN"]) {
    vi.stubEnv(`${id}_CLIENT_ID`, "id");
    vi.stubEnv(`${id}_CLIENT_SECRET`, "secret");
  }
});
afterEach(() => vi.unstubAllEnvs());

const { invite, tokenOf, address } = invitedOf(() => world);

/** A session of the world's owner that began this way. */
async function ownersSession(method: string): Promise<string> {
  const { sessionToken } = await signInAs(world.users.owner.userId);
  await system((tx) =>
    tx.authSession.update({ where: { sessionToken: hashToken(sessionToken) }, data: { method } }),
  );
  return sessionToken;
}

type Methods = Parameters<typeof changeSignInRules>[1]["methods"];
const rule = async (methods: Methods, domains: string[], method = "demo") =>
  changeSignInRules(world.contexts.owner, { methods, domains, sessionToken: await ownersSession(method) });

/** Puts a rule in place past the command. */
const set = (signInMethods: string[], mailDomains: string[]) =>
  system((tx) =>
    tx.organization.update({ where: { id: world.orgId }, data: { signInMethods, mailDomains } }),
  );

describe("an organization's rules", () => {
  it("take any way and any address until somebody says otherwise", async () => {
    expect(await signInRules(world.contexts.owner)).toEqual({
      methods: [
        { id: "mail", name: "mail", allowed: true },
        { id: "google", name: "Google", allowed: true },
        { id: "linkedin", name: "LinkedIn", allowed: true },
      ],
      domains: [],
      canChange: true,
    });
    expect((await signInRules(world.contexts.organizer)).canChange).toBe(false);
  });

  it("let a session in by how it began; the demo's one click counts as mail", async () => {
    await rule(["google"], [], "google");
    for (const [method, opens] of [
      ["google", true],
      ["mail", false],
      ["demo", false],
      ["linkedin", false],
    ] as const)
      expect([method, (await mintOrg(world.slug, await ownersSession(method))) !== null]).toEqual([
        method,
        opens,
      ]);
    expect(await readDoor(world.slug, await ownersSession("mail"))).toMatchObject({
      context: null,
      barred: { why: "method", methods: ["google"], slug: world.slug },
    });
    await set(["mail"], []);
    expect(await mintOrg(world.slug, await ownersSession("demo"))).not.toBeNull();
  });

  it("tell nothing to somebody who does not belong there", async () => {
    await set(["google"], ["example.com"]);
    const { sessionToken } = await signInAs(world.users.invited.userId);
    expect(await readDoor(world.slug, sessionToken)).toBeNull();
  });

  it("let in whoever has a verified address of the domains, the primary one or not", async () => {
    await set([], ["home.example"]);
    const { userId } = world.users.member;
    const { sessionToken } = await signInAs(userId);
    expect((await readDoor(world.slug, sessionToken))?.barred).toMatchObject({ why: "domain" });
    const email = `member.${world.mark}@home.example`;
    await system((tx) => tx.userEmail.create({ data: { userId, email } }));
    expect(await mintOrg(world.slug, sessionToken)).toBeNull();
    await system((tx) => tx.userEmail.update({ where: { email }, data: { verifiedAt: now() } }));
    expect(await mintOrg(world.slug, sessionToken)).not.toBeNull();
    await set([], ["sub.home.example", "home.example.com"]);
    expect(await mintOrg(world.slug, sessionToken)).toBeNull();
  });

  it("never lock out the session that saves them", async () => {
    await expect(rule(["google"], [], "demo")).rejects.toMatchObject({ fields: { methods: /locked out/ } });
    await expect(rule(["google"], [], "linkedin")).rejects.toMatchObject({ code: "invalid" });
    await expect(rule(["mail"], ["example.com"])).rejects.toMatchObject({
      fields: { domains: /locked out/ },
    });
    await expect(rule([], [])).rejects.toMatchObject({ code: "invalid" });
    expect((await signInRules(world.contexts.owner)).methods.every(({ allowed }) => allowed)).toBe(true);
    await rule(["mail", "linkedin"], ["example.org", "example.com"]);
    await rule(["mail", "google", "linkedin"], []);
    const row = await system((tx) => tx.organization.findUniqueOrThrow({ where: { id: world.orgId } }));
    expect([row.signInMethods, row.mailDomains]).toEqual([[], []]);
  });
});

describe("inviting where only certain domains are taken", () => {
  it("is refused with a sentence for an address outside of them", async () => {
    await set([], ["home.example"]);
    await expect(invite("ada")).rejects.toMatchObject({ fields: { email: /home\.example only/ } });
    const email = `ada.${world.mark}@home.example`;
    await invitePerson(world.contexts.organizer, { name: "Ada", email, role: "member" });
    await expect(
      resendInvitation(world.contexts.organizer, { membershipId: world.listed }),
    ).rejects.toMatchObject({ code: "conflict", message: /home\.example only/ });
  });

  it("leaves people outside of them out where many are invited", async () => {
    await set([], ["home.example"]);
    const chosen = { who: "chosen" as const, cohortId: null, membershipIds: [world.listed] };
    await system((tx) => tx.invitation.deleteMany({ where: { orgId: world.orgId } }));
    expect(await inviteMembers(world.contexts.organizer, chosen)).toEqual({ invited: 0 });
    await set([], ["example.org"]);
    expect(await inviteMembers(world.contexts.organizer, chosen)).toEqual({ invited: 1 });
  });

  it("is checked again when the invitation is accepted", async () => {
    const { membershipId } = await invite("ada");
    const token = await tokenOf(membershipId);
    await set([], ["home.example"]);
    await expect(accept(token, "Ada")).rejects.toThrow("certain domains");
    await set([], ["example.org"]);
    expect((await accept(token, "Ada")).outcome).toBe("signed_in");
  });

  it("is checked when a waiting invitation moves to another address", async () => {
    const { membershipId } = await invite("ada");
    await set([], ["example.org"]);
    const person = {
      ...{ name: "Ada", firstName: "", title: "", employer: "", linkedIn: "" },
      ...{ yearsOfExperience: null, topics: [], timeZone: null },
    };
    await expect(
      editPerson(world.contexts.organizer, { ...person, membershipId, email: "ada@home.example" }),
    ).rejects.toMatchObject({ fields: { email: /example\.org only/ } });
  });
});

describe("an invitation to a second address", () => {
  it("is accepted with the account that has it, after signing in as always", async () => {
    const { userId } = world.users.invited;
    const email = address("ada");
    await system((tx) => tx.userEmail.create({ data: { userId, email, verifiedAt: now() } }));
    const { membershipId } = await invite("ada");
    const token = await tokenOf(membershipId);
    const result = await signInByInvitation(token, () => Promise.reject(new Error("nobody joins")));
    expect(result).toEqual({ outcome: "has_account", email });
    const { sessionToken } = await signInAs(userId);
    const ctx = await mintUser(sessionToken);
    if (!ctx) throw new Error("signed in just now");
    expect(await acceptInvitation(ctx, { token, name: "Ada", seen: {} })).toEqual({ slug: world.slug });
    expect((await mintOrg(world.slug, sessionToken))?.membershipId).toBe(membershipId);
  });
});
