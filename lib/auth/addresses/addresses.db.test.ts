import { beforeEach, describe, expect, it } from "vitest";
import {
  addAddress,
  applyChange,
  askForChange,
  proveByCode,
  proveByLink,
  stopChange,
  stopChangeByLink,
} from "@/lib/auth/addresses/commands";
import { changeBehind, isOwnAddress, myAddresses, proofBehind } from "@/lib/auth/addresses/queries";
import { waitHours } from "@/lib/auth/addresses/rules";
import { requestSignIn, signInByLink } from "@/lib/auth/commands";
import { deriveCode, deriveToken } from "@/lib/auth/secret";
import { atTime, now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { system } from "@/lib/db/unit";
import type { UserContext } from "@/lib/tenancy/context";
import { mintUser, mintUserForJob } from "@/lib/tenancy/mint";

const address = (word = "person") => `${word}-${newId()}@example.org`;
const later = (minutes: number) => new Date(now().getTime() + minutes * 60_000);
const afterTheWait = () => later(waitHours * 60 + 1);

async function somebody(emailVerified: Date | null = now()): Promise<UserContext> {
  const { id } = await system((tx) => tx.user.create({ data: { email: address(), emailVerified } }));
  return again(id);
}

async function again(userId: string): Promise<UserContext> {
  const ctx = await mintUserForJob(userId);
  if (!ctx) throw new Error("there should be such a person");
  return ctx;
}

/** What the mail of a proof would say. */
const link = (proof: string) => deriveToken("address-proof", proof);
const code = (proof: string) => deriveCode("address-code", proof);
const wrong = (proof: string) => String((Number(code(proof)) + 1) % 1_000_000).padStart(6, "0");

async function withSecond(ctx: UserContext): Promise<string> {
  const email = address("home");
  const { proof } = await addAddress(ctx, { email });
  expect(await proveByLink(ctx, { token: link(proof) })).toBe("added");
  return email;
}

/** Who comes in by a sign-in mail to this address. */
async function signsIn(email: string): Promise<string | undefined> {
  await requestSignIn(email, "/");
  const where = { email };
  const { id } = await system((tx) => tx.authToken.findFirstOrThrow({ where, orderBy: { id: "desc" } }));
  const session = await signInByLink(deriveToken("sign-in", id));
  return (await mintUser(session?.sessionToken ?? ""))?.userId;
}

let ada: UserContext;
beforeEach(async () => {
  ada = await somebody();
});

describe("adding an address", () => {
  it("by code: from then on either one signs in, as the same person", async () => {
    const email = address("home");
    const { proof } = await addAddress(ada, { email });
    expect(await isOwnAddress(ada, email)).toBe(false);
    expect((await myAddresses(ada)).proof).toMatchObject({ id: proof, wish: "add", sentTo: email });
    await expect(proveByCode(ada, { proof, code: wrong(proof) })).rejects.toMatchObject({
      fields: { code: "This is not the code we sent. 4 tries are left." },
    });
    expect(await proveByCode(ada, { proof, code: code(proof) })).toBe("added");
    expect(await signsIn(email)).toBe(ada.userId);
    expect(await signsIn(ada.email)).toBe(ada.userId);
  });

  it("by link: looking consumes nothing, a double click is one, and the link works once", async () => {
    const { proof } = await addAddress(ada, { email: address("home") });
    const token = link(proof);
    expect(await proofBehind(ada, token)).not.toBeNull();
    expect(await proofBehind(ada, token)).not.toBeNull();
    expect(await proveByLink(ada, { token })).toBe("added");
    expect(await proveByLink(ada, { token })).toBe("done");
    await atTime(later(2), () =>
      expect(proveByLink(ada, { token })).rejects.toMatchObject({ code: "conflict" }),
    );
  });

  it("ends after ten minutes, and after five wrong codes, also when they come at once", async () => {
    const { proof } = await addAddress(ada, { email: address("home") });
    await atTime(later(10), () =>
      expect(proveByCode(ada, { proof, code: code(proof) })).rejects.toMatchObject({ code: "conflict" }),
    );
    const tries = Array.from({ length: 8 }, () => proveByCode(ada, { proof, code: wrong(proof) }));
    const codes = (await Promise.allSettled(tries)).map(
      (tried) => tried.status === "rejected" && tried.reason.code,
    );
    expect(codes.filter((each) => each === "invalid")).toHaveLength(4);
    await expect(proveByCode(ada, { proof, code: code(proof) })).rejects.toMatchObject({ code: "conflict" });
  });

  it("opens to the person who asked alone: nobody is talked into giving an address away", async () => {
    const victim = await somebody();
    const { proof } = await addAddress(ada, { email: address("victims") });
    expect(await proofBehind(victim, link(proof))).toBeNull();
    await expect(proveByLink(victim, { token: link(proof) })).rejects.toMatchObject({ code: "conflict" });
    await expect(proveByCode(victim, { proof, code: code(proof) })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("says that an address is somebody else's to its mailbox alone", async () => {
    const bo = await somebody();
    const taken = await addAddress(ada, { email: bo.email });
    expect(Object.keys(taken)).toEqual(Object.keys(await addAddress(ada, { email: address() })));
    await expect(proveByLink(ada, { token: link(taken.proof) })).rejects.toThrow("another account uses");
    expect(await signsIn(bo.email)).toBe(bo.userId);
  });

  it("waits until whoever came by an invitation alone has shown that its mailbox is theirs", async () => {
    const invited = await somebody(null);
    await expect(addAddress(invited, { email: address() })).rejects.toMatchObject({ code: "conflict" });
  });

  it("sends five mails to an address in fifteen minutes, those of signing in counted with them", async () => {
    const email = address("home");
    await requestSignIn(email, "/");
    await requestSignIn(email, "/");
    const bo = await somebody();
    const asked = [ada, bo, ada, bo, ada].map((ctx) => addAddress(ctx, { email }));
    const sent = (await Promise.allSettled(asked)).filter(({ status }) => status === "fulfilled");
    expect(sent).toHaveLength(3);
    await expect(requestSignIn(email, "/")).rejects.toMatchObject({ code: "conflict" });
    await atTime(later(16), () => addAddress(ada, { email }));
  });

  it("sends twelve mails for one person in an hour, whatever the addresses", async () => {
    const ask = () => addAddress(ada, { email: address() });
    for (let mail = 0; mail < 12; mail++) await ask();
    await expect(ask()).rejects.toThrow("many mails");
    await atTime(later(61), ask);
  });

  it("keeps neither link nor code", async () => {
    const { proof } = await addAddress(ada, { email: address("home") });
    const kept = JSON.stringify(
      await system(async (tx) => [await tx.addressProof.findMany(), await tx.outbox.findMany()]),
    );
    for (const secret of [link(proof), `"${code(proof)}"`]) expect(kept).not.toContain(secret);
  });
});

describe("changing addresses", () => {
  const ask = async (wish: "primary" | "removal", email: string, sentTo = email) => {
    const { proof } = await askForChange(ada, { wish, email, sentTo });
    expect(await proveByCode(ada, { proof, code: code(proof) })).toBe("asked");
    const { change } = await myAddresses(ada);
    if (!change) throw new Error("the change should wait");
    return change.id;
  };
  const apply = (id: string) => system((tx) => applyChange(tx, ada.userId, id));

  it("makes another the primary one after the wait, once, with a code from either mailbox", async () => {
    const home = await withSecond(ada);
    const change = await ask("primary", home, ada.email);
    expect(await apply(change)).toBeNull();
    expect((await again(ada.userId)).email).toBe(ada.email);
    await atTime(afterTheWait(), async () => {
      const done = await Promise.all([apply(change), apply(change), apply(change)]);
      expect(done.filter(Boolean)).toHaveLength(1);
    });
    const changed = await again(ada.userId);
    expect(changed.email).toBe(home);
    expect((await myAddresses(changed)).addresses.map(({ email, primary }) => [email, primary])).toEqual([
      [home, true],
      [ada.email, false],
    ]);
    expect(await signsIn(ada.email)).toBe(ada.userId);
  });

  it("removes one after the wait: it signs in nobody of before", async () => {
    const home = await withSecond(ada);
    const change = await ask("removal", home, home);
    expect(await signsIn(home)).toBe(ada.userId);
    await atTime(afterTheWait(), () => apply(change));
    expect(await isOwnAddress(ada, home)).toBe(false);
    expect(await signsIn(home)).not.toBe(ada.userId);
  });

  it("is stopped on the page, and by the token of a notice without signing in, once", async () => {
    const home = await withSecond(ada);
    const first = await ask("primary", home);
    await stopChange(ada, { change: first });
    await expect(stopChange(ada, { change: first })).rejects.toMatchObject({ code: "conflict" });
    const second = await ask("removal", home);
    const token = deriveToken("address-stop", second);
    expect(await changeBehind(token)).toMatchObject({ wish: "removal", email: home });
    expect(await changeBehind(token)).not.toBeNull();
    expect([await stopChangeByLink(`${token}x`), await stopChangeByLink(token)]).toEqual([false, true]);
    expect([await stopChangeByLink(token), await changeBehind(token)]).toEqual([false, null]);
    await atTime(afterTheWait(), async () => {
      expect([await apply(first), await apply(second)]).toEqual([null, null]);
    });
    expect((await again(ada.userId)).email).toBe(ada.email);
  });

  it("waits one at a time, asks a mailbox of theirs, and never leaves somebody without a primary one", async () => {
    const [home, other] = [await withSecond(ada), await withSecond(ada)];
    const bo = await somebody();
    const refusal = (input: { wish: "primary" | "removal"; email: string; sentTo: string }) =>
      askForChange(ada, input).then(
        () => "asked",
        ({ code: refused }) => refused,
      );
    expect(await refusal({ wish: "removal", email: ada.email, sentTo: home })).toBe("conflict");
    expect(await refusal({ wish: "primary", email: home, sentTo: bo.email })).toBe("not_found");
    expect(await refusal({ wish: "primary", email: bo.email, sentTo: home })).toBe("not_found");
    const { proof } = await askForChange(ada, { wish: "removal", email: other, sentTo: home });
    await ask("primary", home);
    expect(await refusal({ wish: "removal", email: other, sentTo: home })).toBe("conflict");
    await expect(proveByCode(ada, { proof, code: code(proof) })).rejects.toThrow("Another change");
  });
});

it("gives one address to one person, whatever writes it", async () => {
  const home = await withSecond(ada);
  const bo = await somebody();
  const refused = expect.objectContaining({ code: "P2002" });
  await expect(system((tx) => tx.user.create({ data: { email: home } }))).rejects.toEqual(refused);
  await expect(
    system((tx) => tx.user.update({ where: { id: bo.userId }, data: { email: home } })),
  ).rejects.toEqual(refused);
});
