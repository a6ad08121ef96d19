import { type NextRequest, NextResponse } from "next/server";
import { cookieOptions } from "@/lib/auth/cookies";
import { csrfCookieName, csrfToken } from "@/lib/auth/csrf";
import { issuers } from "@/lib/auth/methods";
import { mailSheetHeaders, newNonce, securityHeaders } from "@/lib/security-headers";

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

/** A sample of a mail, which pages of ours show in a frame. */
const isMailSheet = ({ nextUrl }: NextRequest): boolean =>
  /^\/o\/[^/]+\/mails\/[^/]+\/sheet$/.test(nextUrl.pathname);

/** Security headers, with a nonce of its own for every page. */
export function proxy(request: NextRequest) {
  const refusal = tooLarge(request);
  if (refusal) return refusal;
  const nonce = newNonce();
  const https = request.nextUrl.protocol === "https:";
  const secure = isMailSheet(request) ? mailSheetHeaders(https) : securityHeaders(https, nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("Content-Security-Policy", secure.get("Content-Security-Policy") ?? "");
  const csrf = asksToSignIn(request) ? csrfToken(request.cookies.get(csrfCookieName())?.value) : undefined;
  headers.set("x-csrf-token", csrf?.token ?? "");
  const response = NextResponse.next({ request: { headers } });
  if (csrf?.isNew) response.cookies.set(csrfCookieName(), csrf.cookie, cookieOptions());
  for (const [name, value] of secure) response.headers.set(name, value);
  return response;
}

export const config = { matcher: "/((?!_next/static|_next/image|favicon.ico).*)" };
