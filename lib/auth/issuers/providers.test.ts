import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { addressVerified, type Claims, providers } from "@/lib/auth/issuers/providers";

beforeEach(() => {
  for (const id of ["GOOGLE", "MICROSOFT", "LINKEDIN", "OIDC"]) {
    vi.stubEnv(`${id}_CLIENT_ID`, "id");
    vi.stubEnv(`${id}_CLIENT_SECRET`, "secret");
  }
  vi.stubEnv("OIDC_ISSUER", "https://login.example.org/realm/");
});
afterEach(() => vi.unstubAllEnvs());

const tokenOf = (claims: Claims) => `head.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.sign`;

/** What a provider reads of somebody whose id token and userinfo say these. */
async function readBy(id: string, claims: Claims, more: Claims): Promise<Claims> {
  const userinfo = providers().find((provider) => provider.id === id)?.userinfo;
  if (typeof userinfo !== "object" || !userinfo.request) throw new Error("it should read for itself");
  const client = {
    issuer: { metadata: { userinfo_endpoint: "https://login.example.org/me" } },
    userinfo: async () => more,
  };
  const tokens = { id_token: tokenOf(claims), access_token: "access" };
  return (await userinfo.request({ tokens, client } as never)) as Claims;
}

describe("an issuer", () => {
  it("is found by discovery, and asked with PKCE and a nonce where it knows them", () => {
    vi.stubEnv("MICROSOFT_TENANT", "tenant-id");
    expect(providers().map(({ id, wellKnown, checks }) => [id, wellKnown, checks])).toEqual([
      ["google", "https://accounts.google.com/.well-known/openid-configuration", ["pkce", "state", "nonce"]],
      [
        "microsoft",
        "https://login.microsoftonline.com/tenant-id/v2.0/.well-known/openid-configuration",
        ["pkce", "state", "nonce"],
      ],
      ["linkedin", "https://www.linkedin.com/oauth/.well-known/openid-configuration", ["state"]],
      [
        "oidc",
        "https://login.example.org/realm/.well-known/openid-configuration",
        ["pkce", "state", "nonce"],
      ],
    ]);
  });

  it("is read at one place: the id token where that vouches, else userinfo", async () => {
    const told = { sub: "ada", email: "ada@example.org", email_verified: true };
    expect(await readBy("oidc", told, { sub: "ada", email: "other@example.org" })).toEqual(told);
    expect(await readBy("oidc", { sub: "ada" }, told)).toEqual(told);
    const bare = { sub: "ada", email: "victim@example.org" };
    expect(await readBy("oidc", bare, told)).toEqual(told);
    expect(await readBy("oidc", { sub: "ada", email_verified: true }, bare)).toEqual(bare);
  });

  it("that speaks of two people is not believed", async () => {
    await expect(readBy("oidc", { sub: "ada" }, { sub: "bo" })).rejects.toThrow("two people");
  });

  it("is believed as Microsoft only by the claim that its id token carries", async () => {
    const claims = await readBy(
      "microsoft",
      { sub: "ada", email: "ada@example.org" },
      { sub: "ada", email: "victim@example.org", email_verified: true, xms_edov: true },
    );
    expect([claims.email, addressVerified("microsoft", claims)]).toEqual(["ada@example.org", false]);
  });
});
