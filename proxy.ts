import { type NextRequest, NextResponse } from "next/server";
import { cookieOptions } from "@/lib/auth/cookies";
import { csrfCookieName, csrfToken } from "@/lib/auth/csrf";
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

/** More than a server action takes (next.config.js), so Next itself would answer, and not in our words. */
const MAX_BODY = 6 * 1024 * 1024;

/** A roster too large to be read at all, sent by a browser without scripts: back to the page, which says what to do. */
function tooLarge(request: NextRequest): NextResponse | null {
  const { method, headers, nextUrl } = request;
  const roster = /^\/o\/[^/]+\/people\/import\/?$/.test(nextUrl.pathname);
  if (method !== "POST" || !roster || Number(headers.get("content-length")) <= MAX_BODY) return null;
  const page = nextUrl.clone();
  page.search = "?refused=too-large";
  return NextResponse.redirect(page, 303);
}

/** Whether the page asked for has forms towards issuers: they carry a token, and a page cannot set its cookie itself. */
const asksToSignIn = ({ nextUrl }: NextRequest): boolean =>
  nextUrl.pathname.startsWith("/sign-in") && issuers().length > 0;

/** Security headers, with a nonce of its own for every page. */
export function proxy(request: NextRequest) {
  const refusal = tooLarge(request);
  if (refusal) return refusal;
  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("Content-Security-Policy", policy);
  const csrf = asksToSignIn(request) ? csrfToken(request.cookies.get(csrfCookieName())?.value) : undefined;
  headers.set("x-csrf-token", csrf?.token ?? "");
  const response = NextResponse.next({ request: { headers } });
  if (csrf?.isNew) response.cookies.set(csrfCookieName(), csrf.cookie, cookieOptions());
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("X-Content-Type-Options", "nosniff");
  // Addresses carry tokens and ids; no other site learns them.
  response.headers.set("Referrer-Policy", "same-origin");
  response.headers.set("X-Frame-Options", "DENY");
  response.headers.set("Cross-Origin-Opener-Policy", "same-origin");
  response.headers.set("Cross-Origin-Resource-Policy", "same-origin");
  response.headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
  if (request.nextUrl.protocol === "https:" || (process.env.NEXTAUTH_URL ?? "").startsWith("https://"))
    response.headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  return response;
}

export const config = { matcher: "/((?!_next/static|_next/image|favicon.ico).*)" };
