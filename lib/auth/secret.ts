import { createHash, createHmac, timingSafeEqual } from "node:crypto";

function secret(): string {
  const value = process.env.NEXTAUTH_SECRET;
  if (!value) throw new Error("NEXTAUTH_SECRET is not set; `npm start` makes one for the embedded database.");
  return value;
}

/**
 * A token only this server can make: base64url of HMAC-SHA-256 over its purpose and the row it belongs to. It can be made
 * again for whoever may see it, and the row keeps only its hash.
 */
export const deriveToken = (purpose: string, ...parts: string[]): string =>
  createHmac("sha256", secret())
    .update([purpose, ...parts].join(":"))
    .digest("base64url");

/** Six digits, derived the same way. */
export const deriveCode = (purpose: string, id: string): string =>
  String(
    createHmac("sha256", secret()).update(`${purpose}:${id}`).digest().readUInt32BE(0) % 1_000_000,
  ).padStart(6, "0");

/** SHA-256 of a token as base64url: what the database keeps. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("base64url");

/** SHA-256 of a link's token as bytes: what `AccessLink.tokenHash` keeps. */
export const linkHash = (token: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(createHash("sha256").update(token).digest());

/** Compares two hashes in constant time. */
export const sameHash = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
