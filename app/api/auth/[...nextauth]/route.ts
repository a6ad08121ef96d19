import { cookies } from "next/headers";
import { type NextRequest, NextResponse } from "next/server";
import NextAuth from "next-auth";
import { wayToKeep } from "@/app/(auth)/enter";
import { signOut } from "@/lib/auth/commands";
import { keptReturnTo, sessionCookieName } from "@/lib/auth/cookies";
import { authOptions } from "@/lib/auth/options";
import { siteUrl } from "@/lib/mail/site";
import { sessionToken, thisBrowser, thisOrigin } from "@/lib/tenancy/require";

/** What signing in by an issuer needs of next-auth. The rest of it, such as prolonging a session by looking at it, is shut. */
const open: Record<string, readonly string[]> = {
  GET: ["callback", "error", "signin"],
  POST: ["signin"],
};

type Context = { params: Promise<{ nextauth: string[] }> };

async function handler(request: NextRequest, context: Context) {
  const [action = "", provider = ""] = (await context.params).nextauth;
  if (!open[request.method]?.includes(action)) return new NextResponse(null, { status: 404 });
  const returnTo = keptReturnTo(await cookies());
  const query = request.nextUrl.searchParams;
  if (action === "callback" && query.get("error") === "access_denied") {
    const refusal = new URLSearchParams({ error: "Cancelled", with: provider, to: returnTo });
    return new NextResponse(null, { status: 303, headers: { Location: `/sign-in?${refusal}` } });
  }
  const before = await sessionToken();
  const options = authOptions({
    method: provider,
    ...(await thisBrowser()),
    returnTo,
    leave: async () => {
      if (before) await signOut(before, await thisOrigin());
    },
  });
  const response: Response = await NextAuth(request, context, options);
  const begun = sessionBegun(response);
  const keep = begun && (await wayToKeep(begun));
  if (keep) response.headers.set("Location", siteUrl(keep));
  return response;
}

/** The secret of a session that this answer gives to the browser. */
function sessionBegun(response: Response): string | null {
  const start = `${sessionCookieName()}=`;
  const cookie = response.headers.getSetCookie().find((each) => each.startsWith(start));
  const value = cookie?.slice(start.length).split(";")[0];
  return value ? decodeURIComponent(value) : null;
}

export { handler as GET, handler as POST };
