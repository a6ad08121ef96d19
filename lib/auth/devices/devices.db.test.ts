import { beforeAll, describe, expect, it } from "vitest";
import { noteSeen, signInAs } from "@/lib/auth/commands";
import { endSession, endSessions, unlinkAccount } from "@/lib/auth/devices/commands";
import { myDevices } from "@/lib/auth/devices/queries";
import { atTime, now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { system } from "@/lib/db/unit";
import type { UserContext } from "@/lib/tenancy/context";
import { mintUser, mintUserForJob, readUser } from "@/lib/tenancy/mint";

const firefox = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";
const phone =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";

async function somebody(emailVerified: Date | null = now()): Promise<UserContext> {
  const email = `person-${newId()}@example.org`;
  const { id } = await system((tx) => tx.user.create({ data: { email, emailVerified } }));
  const ctx = await mintUserForJob(id);
  if (!ctx) throw new Error("the person was just made");
  return ctx;
}

const account = ({ userId }: UserContext) =>
  system((tx) => tx.authAccount.create({ data: { userId, provider: "google", providerAccountId: newId() } }));
const minutesLater = (minutes: number) => new Date(now().getTime() + minutes * 60_000);

const from = (userAgent: string) => ({ userAgent, network: "203.0.113.0/24" });

let stranger: UserContext;
let strangersToken: string;
beforeAll(async () => {
  stranger = await somebody();
  strangersToken = (await signInAs(stranger.userId)).sessionToken;
});

describe("where somebody is signed in", () => {
  it("lists their own sessions in words, the one that asks first", async () => {
    const ctx = await somebody();
    await signInAs(ctx.userId, from(phone));
    const { sessionToken } = await signInAs(ctx.userId, from(firefox));
    await signInAs(ctx.userId);
    const { sessions } = await myDevices(ctx, sessionToken);
    expect(sessions.map(({ device, current }) => [device, current])).toEqual([
      ["Firefox on Windows", true],
      ["An unknown device", false],
      ["Safari on iOS", false],
    ]);
  });

  it("keeps the browser's name for itself cut, and its cookie not at all", async () => {
    const ctx = await somebody();
    const { sessionToken } = await signInAs(ctx.userId, from("x".repeat(5_000)));
    const rows = await system((tx) => tx.authSession.findMany({ where: { userId: ctx.userId } }));
    expect(rows[0]?.userAgent).toHaveLength(300);
    expect(JSON.stringify(rows)).not.toContain(sessionToken);
  });

  it("signs one out, once, and nobody else's", async () => {
    const ctx = await somebody();
    const { sessionToken } = await signInAs(ctx.userId);
    const session = (await myDevices(ctx, sessionToken)).sessions[0]?.id ?? "";
    await expect(endSession(stranger, { session })).rejects.toMatchObject({ code: "not_found" });
    expect(await mintUser(sessionToken)).not.toBeNull();
    await endSession(ctx, { session });
    expect(await mintUser(sessionToken)).toBeNull();
    await expect(endSession(ctx, { session })).rejects.toMatchObject({ code: "not_found" });
  });

  it("signs out everywhere else, and everywhere", async () => {
    const ctx = await somebody();
    const tokens = await Promise.all([1, 2, 3].map(async () => (await signInAs(ctx.userId)).sessionToken));
    const here = tokens[0] ?? "";
    const open = async () => (await Promise.all(tokens.map(mintUser))).filter(Boolean).length;
    expect(await endSessions(ctx, here)).toBe(2);
    expect([await open(), (await mintUser(here))?.userId]).toEqual([1, ctx.userId]);
    expect(await endSessions(ctx, null)).toBe(1);
    expect([await open(), (await mintUser(strangersToken))?.userId]).toEqual([0, stranger.userId]);
  });

  it("notes the last use at most every five minutes, and a use prolongs nothing", async () => {
    const ctx = await somebody();
    const { sessionToken } = await signInAs(ctx.userId);
    const row = () => system((tx) => tx.authSession.findFirstOrThrow({ where: { userId: ctx.userId } }));
    const first = await row();
    await atTime(minutesLater(4), () => noteSeen(sessionToken));
    expect(await row()).toEqual(first);
    await atTime(minutesLater(6), () => noteSeen(sessionToken));
    const second = await row();
    expect(second.lastSeenAt.getTime()).toBeGreaterThan(first.lastSeenAt.getTime());
    expect(second.expires).toEqual(first.expires);
    expect((await readUser(sessionToken))?.seenAt).toEqual(second.lastSeenAt);
  });
});

describe("a linked account", () => {
  it("is listed and unlinked by its person alone", async () => {
    const ctx = await somebody();
    const { id } = await account(ctx);
    expect((await myDevices(ctx, "")).accounts).toMatchObject([{ id, provider: "Google" }]);
    expect((await myDevices(stranger, "")).accounts).toEqual([]);
    await expect(unlinkAccount(stranger, { account: id })).rejects.toMatchObject({ code: "not_found" });
    await unlinkAccount(ctx, { account: id });
    expect((await myDevices(ctx, "")).accounts).toEqual([]);
  });

  it("stays where it is the last way in, also when two are unlinked at once", async () => {
    const ctx = await somebody(null);
    const accounts = [await account(ctx), await account(ctx)];
    const results = await Promise.allSettled(accounts.map(({ id }) => unlinkAccount(ctx, { account: id })));
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await myDevices(ctx, "")).accounts).toHaveLength(1);
  });
});
