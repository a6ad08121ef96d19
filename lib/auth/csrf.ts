import { createHash, randomBytes } from "node:crypto";
import { sameHash } from "@/lib/auth/secret";

const secure = () => (process.env.NEXTAUTH_URL ?? "").startsWith("https://");

/** next-auth's own name for its cookie against forged forms. */
export const csrfCookieName = (): string =>
  secure() ? "__Host-next-auth.csrf-token" : "next-auth.csrf-token";

const hashOf = (token: string): string =>
  createHash("sha256")
    .update(`${token}${process.env.NEXTAUTH_SECRET ?? ""}`)
    .digest("hex");

/**
 * The token that a form towards an issuer carries, and the cookie it is compared with, in next-auth's own format: the one
 * this browser has, where it is good, else a new one.
 */
export function csrfToken(cookie: string | undefined): { token: string; cookie: string; isNew: boolean } {
  const [token = "", hash = ""] = (cookie ?? "").split("|");
  if (cookie && sameHash(hash, hashOf(token))) return { token, cookie, isNew: false };
  const fresh = randomBytes(32).toString("hex");
  return { token: fresh, cookie: `${fresh}|${hashOf(fresh)}`, isNew: true };
}
