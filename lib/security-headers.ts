import { issuers } from "@/lib/auth/methods";

const development = process.env.NODE_ENV === "development";

function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    // Next's development overlay writes styles without a nonce.
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    // Chromium asks this also of where a form's answer leads: to the issuer that signs somebody in.
    ["form-action 'self'", ...issuers().flatMap(({ origins }) => origins)].join(" "),
    "frame-ancestors 'none'",
  ].join("; ");
}

/** A word that this answer alone knows. */
export const newNonce = (): string => Buffer.from(crypto.randomUUID()).toString("base64");

/** What every answer says of how far a browser may trust it; `https` where it was asked for by https. */
export function securityHeaders(https: boolean, nonce = newNonce()): Map<string, string> {
  const headers = new Map([
    ["Content-Security-Policy", contentSecurityPolicy(nonce)],
    ["X-Content-Type-Options", "nosniff"],
    // Addresses carry tokens and ids; no other site learns them.
    ["Referrer-Policy", "same-origin"],
    ["X-Frame-Options", "DENY"],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ["Cross-Origin-Resource-Policy", "same-origin"],
    ["Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"],
  ]);
  if (https || (process.env.NEXTAUTH_URL ?? "").startsWith("https://"))
    headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  return headers;
}

/**
 * The same for a mail that is shown as the document it is, in a frame of a page of ours: its own inline styles, and nothing else; no
 * script, no rights of this site.
 */
export function mailSheetHeaders(https: boolean): Map<string, string> {
  return new Map([
    ...securityHeaders(https),
    [
      "Content-Security-Policy",
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
    ],
    ["X-Frame-Options", "SAMEORIGIN"],
  ]);
}
