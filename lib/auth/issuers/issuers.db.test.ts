import { describe, expect, it } from "vitest";
import { requestSignIn, signInAs, signInByLink } from "@/lib/auth/commands";
import { recognize } from "@/lib/auth/issuers/commands";
import { deriveToken } from "@/lib/auth/secret";
import { newId } from "@/lib/db/id";
import { system } from "@/lib/db/unit";
import { mintUser } from "@/lib/tenancy/mint";

const address = () => `person-${newId()}@example.org`;
const verified = (email: string) => ({ sub: newId(), name: "Ada Byron", email, email_verified: true });

/** Who is linked to an issuer's account. */
const linked = (provider: string, sub: string) =>
  system((tx) =>
    tx.authAccount.findFirst({ where: { provider, providerAccountId: sub }, include: { user: true } }),
  );
const personOf = (email: string) =>
  system((tx) => tx.user.findFirst({ where: { emails: { some: { email } } } }));

async function signedInByMail(email: string): Promise<string> {
  await requestSignIn(email, "/");
  const { id } = await system((tx) => tx.authToken.findFirstOrThrow({ where: { email } }));
  return (await signInByLink(deriveToken("sign-in", id)))?.sessionToken ?? "";
}

describe("an account of an issuer", () => {
  it("makes a person where its verified address is nobody's, and finds them again by the account", async () => {
    const claims = verified(address());
    expect(await recognize("oidc", claims)).toBe("known");
    const account = await linked("oidc", claims.sub);
    expect(account?.user).toMatchObject({ email: claims.email, name: "Ada Byron" });
    expect(account?.user.emailVerified).not.toBeNull();
    expect(await recognize("oidc", { sub: claims.sub, email: address() })).toBe("known");
  });

  it("is linked to the person at its verified address, also a second one of theirs, in any spelling", async () => {
    const [work, home] = [address(), address()];
    await signedInByMail(work);
    const userId = (await personOf(work))?.id ?? "";
    await system((tx) => tx.userEmail.create({ data: { userId, email: home, verifiedAt: new Date() } }));
    const claims = verified(home.toUpperCase());
    expect(await recognize("google", claims)).toBe("known");
    expect((await linked("google", claims.sub))?.userId).toBe(userId);
  });

  it.each([
    ["the issuer says nothing", "oidc", {}],
    ["it says no", "oidc", { email_verified: false }],
    ["it says so in other words", "oidc", { email_verified: "yes" }],
    ["Microsoft says email_verified, which a tenant can make up", "microsoft", { email_verified: true }],
    ["Microsoft says that the domain is not verified", "microsoft", { xms_edov: false }],
  ])("is neither linked nor makes anybody where %s", async (_, provider, word) => {
    const [known, unknown] = [address(), address()];
    await signedInByMail(known);
    for (const email of [known, unknown, "", "no address"]) {
      const sub = newId();
      expect(await recognize(provider, { sub, email, ...word })).toBe("unverified");
      expect(await linked(provider, sub)).toBeNull();
    }
    expect(await personOf(unknown)).toBeNull();
  });

  it.each([
    ["google", { email_verified: "true" }],
    ["microsoft", { xms_edov: "1" }],
    ["microsoft", { xms_edov: true }],
  ])("counts %s's word as it writes it", async (provider, word) => {
    expect(await recognize(provider, { sub: newId(), email: address(), ...word })).toBe("known");
  });

  it("is one person, however many tabs come back at once", async () => {
    const email = address();
    const claims = verified(email);
    await Promise.all([1, 2, 3, 4].map(() => recognize("oidc", claims)));
    await Promise.all([1, 2].map(() => recognize("google", verified(email))));
    expect(await system((tx) => tx.user.count({ where: { email } }))).toBe(1);
  });

  it("ends sessions from before the mailbox was proven: they came by a link that may have been passed on", async () => {
    const email = address();
    const user = await system((tx) => tx.user.create({ data: { email } }));
    const { sessionToken } = await signInAs(user.id);
    await recognize("google", verified(email));
    expect(await mintUser(sessionToken)).toBeNull();
    expect((await personOf(email))?.emailVerified).not.toBeNull();
  });

  it("leaves no place for what an issuer hands out for itself", async () => {
    const columns = await system(
      (tx) => tx.$queryRaw<{ name: string }[]>`select attname::text as name from pg_attribute
        where attrelid = '"AuthAccount"'::regclass and attnum > 0 and not attisdropped order by 1`,
    );
    expect(columns.map(({ name }) => name)).toEqual([
      "createdAt",
      "email",
      "id",
      "provider",
      "providerAccountId",
      "userId",
    ]);
  });
});
