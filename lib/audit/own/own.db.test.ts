import { randomBytes } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { recordOwn } from "@/lib/audit/own/commands";
import { myEvents } from "@/lib/audit/own/queries";
import { addAddress, applyChange, stopChangeByLink } from "@/lib/auth/addresses/commands";
import { requestSignIn, signInAs, signInByCode, signInByLink, signOut } from "@/lib/auth/commands";
import { recognize } from "@/lib/auth/issuers/commands";
import { deriveCode, deriveToken } from "@/lib/auth/secret";
import { atTime, now } from "@/lib/clock";
import { Prisma } from "@/lib/db/generated/client";
import { newId } from "@/lib/db/id";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { emailOf } from "@/lib/db/testing/world-people";
import { system, type Tx, withOrg, withUser } from "@/lib/db/unit";
import { editProfile } from "@/lib/profile/commands";
import { editProfileSchema } from "@/lib/profile/schema";
import type { UserContext } from "@/lib/tenancy/context";

let world: World;
beforeAll(async () => {
  world = await buildWorld(`o${randomBytes(5).toString("hex")}`);
});

const first = { after: null, before: null };
const eventsOf = async (ctx: UserContext) => (await myEvents(ctx, first)).events;
const newestOf = async (ctx: UserContext) => (await eventsOf(ctx))[0];
const phone =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";
const browser = { userAgent: phone, network: "203.0.113.0/24" };
const said = "a phone, network 203.0.113.0/24";

describe("what happens to an account is recorded", () => {
  it("signing in, by whatever way, and out again, with from where", async () => {
    const ctx = world.users.owner;
    await requestSignIn(ctx.email, "/");
    const { id } = await system((tx) =>
      tx.authToken.findFirstOrThrow({ where: { email: ctx.email }, orderBy: { createdAt: "desc" } }),
    );
    const session = await signInByLink(deriveToken("sign-in", id), browser);
    expect(await newestOf(ctx)).toMatchObject({ what: "Signed in", from: said });
    await signOut(session?.sessionToken ?? "", { network: "198.51.100.0/24", device: "computer" });
    expect(await newestOf(ctx)).toMatchObject({
      what: "Signed out",
      from: "a computer, network 198.51.100.0/24",
    });
    const { browserSecret } = await requestSignIn(ctx.email, "/");
    const token = await system((tx) =>
      tx.authToken.findFirstOrThrow({ where: { email: ctx.email, usedAt: null }, orderBy: { id: "desc" } }),
    );
    const code = deriveCode("sign-in-code", token.id);
    await signInByCode(browserSecret, code === "000000" ? "000001" : "000000", browser);
    const before = (await eventsOf(ctx)).length;
    await signInByCode(browserSecret, code, browser);
    expect(await eventsOf(ctx)).toHaveLength(before + 1);
    await signOut("nobody's cookie");
    expect(await eventsOf(ctx)).toHaveLength(before + 1);
  });

  it("an account elsewhere linked to it", async () => {
    const ctx = world.users.organizer;
    const claims = { sub: newId(), email: ctx.email, email_verified: true };
    expect(await recognize("google", claims, { network: "203.0.113.0/24", device: "phone" })).toBe("known");
    expect(await recognize("google", claims)).toBe("known");
    const linked = (await eventsOf(ctx)).filter(({ what }) => what.startsWith("An account elsewhere linked"));
    expect(linked).toMatchObject([{ from: said }]);
  });

  it("a change of addresses: asked for, stopped by a stranger's click, made by the clock", async () => {
    const ctx = world.users.mentor;
    const here = { ...ctx, origin: { network: "203.0.113.0/24", device: "phone" } } as UserContext;
    await addAddress(here, { email: `third.${emailOf("mentor", world.mark)}` });
    expect(await newestOf(ctx)).toMatchObject({
      what: "A link sent to an address that was to be added",
      from: said,
    });
    const member = world.users.member;
    expect(await stopChangeByLink(deriveToken("address-stop", world.change))).toBe(true);
    expect(await newestOf(member)).toMatchObject({ what: "A change of your addresses stopped", from: "" });
    const again = await system((tx) =>
      tx.addressChange.create({
        data: {
          ...{ userId: member.userId, wish: "removal", email: `old.${emailOf("member", world.mark)}` },
          ...{ effectiveAt: now(), cancelHash: newId() },
        },
      }),
    );
    await system((tx) => applyChange(tx, member.userId, again.id));
    expect(await newestOf(member)).toMatchObject({
      what: "A change of your addresses took effect",
      from: "the server itself",
    });
  });

  it("a form sent twice once, and nothing of what was typed", async () => {
    const ctx = world.users.mentee;
    const key = newId();
    const said = editProfileSchema.parse({ name: "A new name", timeZone: "Europe/Paris", offers: "Silence" });
    await editProfile(ctx, said, key);
    await editProfile(ctx, said, key);
    const rows = await system((tx) => tx.userEvent.findMany({ where: { userId: ctx.userId } }));
    expect(rows.filter(({ action }) => action === "editProfile")).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toMatch(/Silence|new name|Paris/);
  });
});

describe("append-only", () => {
  const forge = (tx: Tx) => recordOwn(tx, { userId: world.users.owner.userId }, "signOut");

  it("nobody writes an event into somebody else's account, nor reads one there", async () => {
    await expect(withUser(world.users.mentor, forge)).rejects.toThrow();
    await expect(withOrg(world.contexts.organizer, forge)).rejects.toThrow();
    const where = { userId: world.users.owner.userId };
    expect(await withUser(world.users.mentor, (tx) => tx.userEvent.count({ where }))).toBe(0);
    expect(await withOrg(world.contexts.organizer, (tx) => tx.userEvent.count({ where }))).toBe(0);
  });

  it.each([`update "UserEvent" set "action" = 'nothing'`, `delete from "UserEvent"`, `truncate "UserEvent"`])(
    "neither the person nor the system role may %s",
    async (statement) => {
      const work = (tx: Tx) => tx.$executeRaw(Prisma.raw(statement));
      await expect(withUser(world.users.owner, work)).rejects.toThrow(/permission denied/);
      await expect(system(work)).rejects.toThrow(/permission denied/);
    },
  );
});

describe("the list", () => {
  it("goes through everything once, newest first, and back again", async () => {
    const ctx = world.users.otherMentor;
    for (let minute = 0; minute < 120; minute++)
      await atTime(new Date(Date.UTC(2026, 0, 1, 5, minute)), () =>
        system((tx) => recordOwn(tx, ctx, minute % 2 ? "signIn" : "signOut")),
      );
    const seen: string[] = [];
    let page = await myEvents(ctx, first);
    expect(page.before).toBeNull();
    for (;;) {
      seen.push(...page.events.map(({ id }) => id));
      if (!page.after) break;
      page = await myEvents(ctx, { after: page.after, before: null });
    }
    expect(new Set(seen).size).toBe(120);
    const back = await myEvents(ctx, { after: null, before: page.before });
    expect(back.events.map(({ id }) => id)).toEqual(seen.slice(50, 100));
    expect(back.before).not.toBeNull();
    const top = await myEvents(ctx, { after: null, before: back.before });
    expect(top.events.map(({ id }) => id)).toEqual(seen.slice(0, 50));
    expect(top.before).toBeNull();
  });

  it("begins anew behind an event of somebody else's", async () => {
    await signInAs(world.users.owner.userId);
    const theirs = (await newestOf(world.users.owner))?.id ?? null;
    const page = await myEvents(world.users.mentee, { after: theirs, before: null });
    expect(page).toEqual(await myEvents(world.users.mentee, first));
  });
});
