import type { OAuthConfig } from "next-auth/providers/oauth";
import { issuers, type ProviderId } from "@/lib/auth/methods";

/** What an issuer says about somebody, as far as we read it. */
export type Claims = {
  sub: string;
  name?: string;
  email?: string;
  email_verified?: unknown;
  /** Microsoft: whether the domain of `email` was verified by its owner. Absent unless the application asks for it. */
  xms_edov?: unknown;
};

type Described = Pick<OAuthConfig<Claims>, "wellKnown" | "checks" | "client">;

const discovery = (issuer: string) => `${issuer.replace(/\/+$/, "")}/.well-known/openid-configuration`;

const described: Record<ProviderId, () => Described> = {
  google: () => ({ wellKnown: discovery("https://accounts.google.com"), checks: ["pkce", "state", "nonce"] }),
  microsoft: () => ({
    wellKnown: discovery(
      `https://login.microsoftonline.com/${process.env.MICROSOFT_TENANT?.trim() || "common"}/v2.0`,
    ),
    checks: ["pkce", "state", "nonce"],
  }),
  // LinkedIn knows neither PKCE nor a nonce, and takes the secret in the body only.
  linkedin: () => ({
    wellKnown: discovery("https://www.linkedin.com/oauth"),
    checks: ["state"],
    client: { token_endpoint_auth_method: "client_secret_post" },
  }),
  oidc: () => ({ wellKnown: discovery(process.env.OIDC_ISSUER ?? ""), checks: ["pkce", "state", "nonce"] }),
};

/** next-auth's providers for every issuer that is set up. */
export const providers = (): OAuthConfig<Claims>[] =>
  issuers().map(({ id, name, clientId, clientSecret }) => ({
    id,
    name,
    type: "oauth",
    clientId,
    clientSecret,
    idToken: true,
    authorization: { params: { scope: "openid email profile" } },
    userinfo: {
      async request({ tokens, client }) {
        const { id_token, access_token } = tokens;
        if (!id_token || !access_token) throw new Error("The issuer sent no tokens.");
        const claims = claimsOf(id_token);
        // An address and the word about it come from one place, never the one from here and the other from there.
        const vouches = claims.email !== undefined && claims.email_verified !== undefined;
        if (id === "microsoft" || vouches || !client.issuer.metadata.userinfo_endpoint) return claims;
        const more = await client.userinfo(access_token);
        if (more.sub !== claims.sub) throw new Error("The issuer speaks of two people.");
        return more as Claims;
      },
    },
    profile: ({ sub }) => ({ id: sub }),
    ...described[id](),
  }));

/** The claims of an id token that openid-client has verified. */
function claimsOf(idToken: string): Claims {
  return JSON.parse(Buffer.from(idToken.split(".")[1] ?? "", "base64url").toString("utf8"));
}

const says = (claim: unknown): boolean => claim === true || claim === "true" || claim === 1 || claim === "1";

/**
 * Whether the issuer vouches for the address. Microsoft's `email` can be set by whoever administers a tenant, so there only
 * its own word that the domain was verified counts.
 */
export const addressVerified = (provider: string, claims: Claims): boolean =>
  provider === "microsoft" ? says(claims.xms_edov) : says(claims.email_verified);
