import "server-only";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { after } from "next/server";
import { cache } from "react";
import { noteSeen } from "@/lib/auth/commands";
import { sessionCookieName } from "@/lib/auth/cookies";
import { seenLongAgo } from "@/lib/auth/devices/rules";
import type { LinkContext, OrgContext, UserContext } from "@/lib/tenancy/context";
import { type Barred, mintLink, mintNotices, mintProgram, readDoor, readUser } from "@/lib/tenancy/mint";
import { originOf } from "@/lib/tenancy/origin";

/** The secret of this browser's session, if it has one. */
export const sessionToken = async (): Promise<string | undefined> =>
  (await cookies()).get(sessionCookieName())?.value;

/** Where this request comes from. */
export const thisOrigin = async () => originOf(await headers());

/** A context that was minted for somebody who is about to sign in, with where this request comes from. */
export const fromHere = async (ctx: UserContext): Promise<UserContext> => ({
  ...ctx,
  origin: await thisOrigin(),
});

/** Notes that a session is in use, once the page is out. */
function seen(token: string, seenAt: Date): void {
  if (seenLongAgo(seenAt)) after(() => noteSeen(token));
}

/** The door of an organization for this browser. One statement a request. */
const door = cache(async (slug: string) => {
  const token = await sessionToken();
  const found = token ? await readDoor(slug, token, await thisOrigin()) : null;
  if (token && found) seen(token, found.seenAt);
  return found;
});

/** The signed-in person, or null. One statement a request, however often it is asked. */
export const currentUser = cache(async (): Promise<UserContext | null> => {
  const token = await sessionToken();
  const found = token ? await readUser(token, await thisOrigin()) : null;
  if (token && found) seen(token, found.seenAt);
  return found?.context ?? null;
});

/** The signed-in person; strangers are sent to sign in and come back to `returnTo`. */
export async function requireUser(returnTo = "/"): Promise<UserContext> {
  return (await currentUser()) ?? redirect(`/sign-in?to=${encodeURIComponent(returnTo)}`);
}

/**
 * The signed-in person's membership in the organization at `slug`. Strangers are sent to sign in; for everybody else an
 * organization they do not belong to does not exist. Who signed in by a way that it does not allow, or has no address of its
 * domains, is told so on a page outside of it.
 */
export const requireOrg = cache(async (slug: string): Promise<OrgContext> => {
  const found = await door(slug);
  if (found?.context) return found.context;
  if (found) redirect(`/sign-in/ways?org=${encodeURIComponent(slug)}`);
  if (await currentUser()) notFound();
  redirect(`/sign-in?to=${encodeURIComponent(`/o/${slug}`)}`);
});

/** How much is new in the asking member's inbox there: read with who they are. 0 for everybody who does not come in. */
export const newInInbox = async (slug: string): Promise<number> => {
  const found = await door(slug);
  return found?.context ? found.unread : 0;
};

/** The same without sending anybody anywhere: null for everybody who does not come in. */
export const currentOrg = async (slug: string): Promise<OrgContext | null> =>
  (await door(slug))?.context ?? null;

/** Why this browser's person does not come into the organization at `slug`; null where they do, or it does not exist for them. */
export const barredFrom = async (slug: string): Promise<Barred | null> => (await door(slug))?.barred ?? null;

/** What a stranger's link opens; an unknown, expired or revoked one does not exist. */
export const requireLink = cache(async (token: string, link: LinkContext["link"]): Promise<LinkContext> => {
  const context = await mintLink(token);
  if (context?.link !== link) notFound();
  return context;
});

/** What the link in a mail's foot opens; an unknown one does not exist. */
export const requireNotices = (token: string): LinkContext => mintNotices(token) ?? notFound();

/** A published program's public address; any other does not exist. */
export const requireProgram = cache(async (orgSlug: string, programSlug: string): Promise<LinkContext> => {
  return (await mintProgram(orgSlug, programSlug)) ?? notFound();
});

/** The network this request comes from; "" where nobody can say. */
export const fromNetwork = async (): Promise<string> => (await thisOrigin()).network;

/** What this browser calls itself, and its network: kept where somebody signs in. */
export const thisBrowser = async () => {
  const userAgent = (await headers()).get("user-agent") ?? "";
  return { userAgent, network: await fromNetwork() };
};
