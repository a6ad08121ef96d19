import "server-only";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { requestSignIn, type SignedIn, signOut } from "@/lib/auth/commands";
import { browserCookieName, cookieOptions, sessionCookieName } from "@/lib/auth/cookies";
import { myDeletion } from "@/lib/own-data/deletion/queries";
import { mintUser } from "@/lib/tenancy/mint";
import { thisOrigin } from "@/lib/tenancy/require";

/** Gives the browser its session in the place of the one it had, and goes where the person wanted to. */
export async function enter(session: SignedIn): Promise<never> {
  const jar = await cookies();
  const before = jar.get(sessionCookieName())?.value;
  if (before) await signOut(before, await thisOrigin());
  jar.set(sessionCookieName(), session.sessionToken, { ...cookieOptions(), expires: session.expires });
  jar.delete(browserCookieName);
  redirect((await wayToKeep(session.sessionToken)) ?? session.returnTo);
}

/** Whoever comes back while their account waits to be deleted is shown first how to keep it; null for everybody else. */
export async function wayToKeep(sessionToken: string): Promise<string | null> {
  const person = await mintUser(sessionToken);
  return person && (await myDeletion(person)) ? "/me/data" : null;
}

/** Sends a link and a code to an address, and goes to where the code is entered. */
export async function sendCode(email: string, returnTo: string): Promise<never> {
  const { browserSecret } = await requestSignIn(email, returnTo);
  (await cookies()).set(browserCookieName, browserSecret, { ...cookieOptions(), maxAge: 15 * 60 });
  redirect("/sign-in/code");
}
