import { describe, expect, it } from "vitest";
import { requestSignIn, signInAs, signInByCode, signInByLink, signOut } from "@/lib/auth/commands";
import { linkWaiting, waitingSignIn } from "@/lib/auth/queries";
import { deriveCode, deriveToken } from "@/lib/auth/secret";
import { atTime, now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { system } from "@/lib/db/unit";
import { mintUser } from "@/lib/tenancy/mint";

const address = () => `person-${newId()}@example.org`;

/** Asks for a sign-in and reads what the mail would say. */
async function asked(email: string) {
  const { browserSecret } = await requestSignIn(email, "/me");
  const token = await system((tx) =>
    tx.authToken.findFirstOrThrow({ where: { email }, orderBy: { createdAt: "desc" } }),
  );
  return {
    browserSecret,
    token,
    link: deriveToken("sign-in", token.id),
    code: deriveCode("sign-in-code", token.id),
  };
}

const otherCode = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");
const minutesLater = (minutes: number) => new Date(now().getTime() + minutes * 60_000);

describe("signing in", () => {
  it("by link: once, and the session belongs to the address", async () => {
    const email = address();
    const { link } = await asked(email);
    const session = await signInByLink(link);
    expect(session?.returnTo).toBe("/me");
    expect((await mintUser(session?.sessionToken ?? ""))?.email).toBe(email);
    expect(await signInByLink(link)).toBeNull();
  });

  it("looking at a link consumes nothing", async () => {
    const { link } = await asked(address());
    expect(await linkWaiting(link)).toBe(true);
    expect(await linkWaiting(link)).toBe(true);
    expect(await signInByLink(link)).not.toBeNull();
    expect(await linkWaiting(link)).toBe(false);
  });

  it("by code: in the asking browser only, and it spends the link too", async () => {
    const email = address();
    const { browserSecret, link, code } = await asked(email);
    expect(await waitingSignIn(browserSecret)).toEqual({ email });
    expect(await signInByCode("another browser's secret", code)).toEqual({ outcome: "ended" });
    expect((await signInByCode(browserSecret, code)).outcome).toBe("signed_in");
    expect(await signInByLink(link)).toBeNull();
  });

  it("ends the code after five wrong ones, also when they come at once; the link stays good", async () => {
    const { browserSecret, link, code } = await asked(address());
    const tries = await Promise.all(
      Array.from({ length: 8 }, () => signInByCode(browserSecret, otherCode(code))),
    );
    expect(tries.filter((outcome) => outcome.outcome === "wrong")).toHaveLength(4);
    expect(tries.filter((outcome) => outcome.outcome === "ended")).toHaveLength(4);
    expect(await signInByCode(browserSecret, code)).toEqual({ outcome: "ended" });
    expect(await signInByLink(link)).not.toBeNull();
  });

  it("takes no code any more from an address whose codes were guessed at all day", async () => {
    const email = address();
    for (let mail = 0; mail < 6; mail++) {
      await atTime(minutesLater(mail * 20), async () => {
        const { browserSecret, code } = await asked(email);
        for (let wrong = 0; wrong < 5; wrong++) await signInByCode(browserSecret, otherCode(code));
      });
    }
    await atTime(minutesLater(130), async () => {
      const { browserSecret, link, code } = await asked(email);
      expect(await signInByCode(browserSecret, code)).toEqual({ outcome: "ended" });
      expect(await signInByLink(link)).not.toBeNull();
    });
    await atTime(minutesLater(26 * 60), async () => {
      const { browserSecret, code } = await asked(email);
      expect((await signInByCode(browserSecret, code)).outcome).toBe("signed_in");
    });
  });

  it("ends after ten minutes", async () => {
    const { browserSecret, link, code } = await asked(address());
    await atTime(minutesLater(10), async () => {
      expect(await signInByLink(link)).toBeNull();
      expect(await signInByCode(browserSecret, code)).toEqual({ outcome: "ended" });
    });
    await atTime(minutesLater(9), async () => expect(await signInByLink(link)).not.toBeNull());
  });

  it("sends at most five mails to one address in fifteen minutes", async () => {
    const email = address();
    const requests = await Promise.allSettled(Array.from({ length: 7 }, () => requestSignIn(email, "/")));
    expect(requests.filter((request) => request.status === "fulfilled")).toHaveLength(5);
    await atTime(minutesLater(16), () => requestSignIn(email, "/"));
  });

  it("keeps neither link, code nor cookie in the database", async () => {
    const { browserSecret, link, code } = await asked(address());
    const session = await signInByLink(link);
    const kept = JSON.stringify(
      await system(async (tx) => [
        await tx.authToken.findMany(),
        await tx.authSession.findMany(),
        await tx.outbox.findMany(),
      ]),
    );
    for (const secret of [browserSecret, link, `"${code}"`, session?.sessionToken ?? "?"])
      expect(kept).not.toContain(secret);
  });

  it("signs out", async () => {
    const user = await system((tx) => tx.user.create({ data: { email: address() } }));
    const { sessionToken } = await signInAs(user.id);
    expect(await mintUser(sessionToken)).not.toBeNull();
    await signOut(sessionToken);
    expect(await mintUser(sessionToken)).toBeNull();
  });

  it("takes a session away when its time is over", async () => {
    const user = await system((tx) => tx.user.create({ data: { email: address() } }));
    const { sessionToken, expires } = await signInAs(user.id);
    expect(await atTime(expires, () => mintUser(sessionToken))).toBeNull();
  });
});
