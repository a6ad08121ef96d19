import "server-only";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { sessionCookieName } from "@/lib/auth/cookies";
import type { LinkContext, OrgContext, UserContext } from "@/lib/tenancy/context";
import { mintLink, mintOrg, mintUser } from "@/lib/tenancy/mint";
import { originOf } from "@/lib/tenancy/origin";

const sessionToken = async () => (await cookies()).get(sessionCookieName())?.value;
const origin = async () => originOf(await headers());

/** A context that was minted for somebody who is about to sign in, with where this request comes from. */
export const fromHere = async (ctx: UserContext): Promise<UserContext> => ({
  ...ctx,
  origin: await origin(),
});

/** The signed-in person, or null. One statement a request, however often it is asked. */
export const currentUser = cache(async (): Promise<UserContext | null> => {
  const token = await sessionToken();
  return token ? mintUser(token, await origin()) : null;
});

/** The signed-in person; strangers are sent to sign in and come back to `returnTo`. */
export async function requireUser(returnTo = "/"): Promise<UserContext> {
  return (await currentUser()) ?? redirect(`/sign-in?to=${encodeURIComponent(returnTo)}`);
}

/**
 * The signed-in person's membership in the organization at `slug`. Strangers are sent to sign in; for everybody else an
 * organization they do not belong to does not exist.
 */
export const requireOrg = cache(async (slug: string): Promise<OrgContext> => {
  const token = await sessionToken();
  const context = token ? await mintOrg(slug, token, await origin()) : null;
  if (context) return context;
  if (await currentUser()) notFound();
  redirect(`/sign-in?to=${encodeURIComponent(`/o/${slug}`)}`);
});

/** What a stranger's link opens; an unknown, expired or revoked one does not exist. */
export const requireLink = cache(async (token: string, link: LinkContext["link"]): Promise<LinkContext> => {
  const context = await mintLink(token);
  if (context?.link !== link) notFound();
  return context;
});
