import { createServer, type Server } from "node:http";
import Provider, { type Configuration } from "oidc-provider";

/** Whom the issuer signs in: the name typed into its form is the address, and says what it vouches for. */
const claimsOf = (login: string) => ({
  sub: login,
  name: "Iris Issued",
  email: login.replace(/^unverified\./, ""),
  email_verified: !login.startsWith("unverified."),
});

const configuration = (site: string): Configuration => ({
  clients: [
    {
      client_id: process.env.OIDC_CLIENT_ID ?? "",
      client_secret: process.env.OIDC_CLIENT_SECRET ?? "",
      redirect_uris: [`${site}/api/auth/callback/oidc`],
    },
  ],
  claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
  findAccount: (_, accountId) => ({ accountId, claims: () => claimsOf(accountId) }),
  // Its own pages to sign in and agree on, with no password.
  features: { devInteractions: { enabled: true } },
});

/** A real OpenID Connect issuer at OIDC_ISSUER, for the site under test. Returns the way to stop it. */
export async function startIssuer(): Promise<() => Promise<void>> {
  const { OIDC_ISSUER: issuer = "", BASE_URL: site = "" } = process.env;
  const provider = new Provider(issuer, configuration(site));
  const server: Server = createServer(provider.callback());
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(Number(new URL(issuer).port), "127.0.0.1", resolve);
  });
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
}
