import { randomBytes } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { signInAs } from "@/lib/auth/commands";
import type { OrgRole } from "@/lib/db/generated/enums";
import { type ActorName, buildWorld, type World } from "@/lib/db/testing/world";
import { system } from "@/lib/db/unit";
import { importStart } from "@/lib/people/imports/start/queries";
import { invitePerson } from "@/lib/people/invitations/commands";
import { changeRole } from "@/lib/people/roles/commands";
import { roleHolders } from "@/lib/people/roles/queries";
import { mintOrg } from "@/lib/tenancy/mint";

let world: World;
beforeEach(async () => {
  world = await buildWorld(`q${randomBytes(5).toString("hex")}`);
});

const change = (by: ActorName, whom: ActorName, role: OrgRole) =>
  changeRole(world.contexts[by], { membershipId: world.people[whom].membershipId, role });

const owners = () => system((tx) => tx.membership.count({ where: { orgId: world.orgId, role: "owner" } }));

describe("a role", () => {
  it("taken away is gone with the next request, in a session that goes on", async () => {
    const { sessionToken } = await signInAs(world.people.organizer.userId);
    const next = async () => {
      const ctx = await mintOrg(world.slug, sessionToken);
      if (!ctx) throw new Error("The session has ended.");
      return ctx;
    };
    await expect(importStart(await next(), null)).resolves.toBeDefined();
    await change("owner", "organizer", "member");
    expect((await next()).role).toBe("member");
    await expect(importStart(await next(), null)).rejects.toMatchObject({ code: "forbidden" });
    await change("owner", "organizer", "organizer");
    await expect(importStart(await next(), null)).resolves.toBeDefined();
  });

  it("is changed by owners alone, and can be handed on", async () => {
    await expect(change("organizer", "member", "organizer")).rejects.toMatchObject({ code: "forbidden" });
    await change("owner", "member", "owner");
    await change("owner", "owner", "member");
    // The context was minted before: the command looks again.
    await expect(change("owner", "mentor", "owner")).rejects.toMatchObject({ code: "forbidden" });
    expect(await owners()).toBe(1);
  });
});

describe("the last owner", () => {
  it("cannot step down, nor count on somebody who has not joined", async () => {
    const lastOwner = { code: "conflict", message: expect.stringMatching(/needs an owner/) };
    await expect(change("owner", "owner", "organizer")).rejects.toMatchObject(lastOwner);
    const email = `owner.to.be.${world.mark}@example.org`;
    await invitePerson(world.contexts.owner, { name: "Invited", email, role: "owner" });
    await expect(change("owner", "owner", "member")).rejects.toMatchObject(lastOwner);
  });

  it("stays, when two step down at once, or push each other", async () => {
    for (const pairs of [
      [
        ["owner", "owner"],
        ["member", "member"],
      ],
      [
        ["owner", "member"],
        ["member", "owner"],
      ],
    ] as const) {
      world = await buildWorld(`q${randomBytes(5).toString("hex")}`);
      await change("owner", "member", "owner");
      const owner = { ...world.contexts.member, role: "owner" as const };
      const as = { owner: world.contexts.owner, member: owner };
      const results = await Promise.allSettled(
        pairs.map(([by, whom]) =>
          changeRole(as[by], { membershipId: world.people[whom].membershipId, role: "member" }),
        ),
      );
      expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      expect(await owners()).toBe(1);
    }
  });
});

describe("the list of owners and organizers", () => {
  it("shows who has not joined to organizers alone", async () => {
    const email = `organizer.to.be.${world.mark}@example.org`;
    await invitePerson(world.contexts.owner, { name: "Invited", email, role: "organizer" });
    const lines = async (actor: ActorName) =>
      (await roleHolders(world.contexts[actor])).people.map(({ role, standing }) => `${role} ${standing}`);
    expect(await lines("owner")).toEqual(["owner joined", "organizer waiting", "organizer joined"]);
    expect(await lines("member")).toEqual(["owner joined", "organizer joined"]);
  });
});
