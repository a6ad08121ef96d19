"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { signInByInvitation, signOut } from "@/lib/auth/commands";
import { cookieOptions, invitationCookieName, sessionCookieName } from "@/lib/auth/cookies";
import { conflict } from "@/lib/errors";
import { publicAction } from "@/lib/forms/action";
import { acceptInvitation } from "@/lib/people/invitations/commands";
import { refusals } from "@/lib/people/invitations/rules";
import { acceptInvitationSchema } from "@/lib/people/invitations/schema";
import type { UserContext } from "@/lib/tenancy/context";
import { fromHere, requireUser, thisBrowser, thisOrigin } from "@/lib/tenancy/require";
import { enter, sendCode } from "../../enter";

/** Accepts for the signed-in person. */
export const acceptAction = publicAction(acceptInvitationSchema, async (input, key) => {
  const { slug } = await acceptInvitation(await requireUser(), input, key);
  redirect(`/o/${slug}`);
});

/** Accepts for whoever the invitation was sent to: it is their mailbox that opened it. Anybody else is signed out first. */
export const acceptAndSignInAction = publicAction(acceptInvitationSchema, async (input, key) => {
  const jar = await cookies();
  const session = jar.get(sessionCookieName())?.value;
  const join = async (ctx: UserContext) => acceptInvitation(await fromHere(ctx), input, key);
  const result = await signInByInvitation(input.token, join, await thisBrowser());
  if (result.outcome === "gone") throw conflict(refusals.gone);
  if (session) await signOut(session, await thisOrigin());
  jar.delete(sessionCookieName());
  if (result.outcome === "signed_in") return enter(result.session);
  jar.set(invitationCookieName, input.token, { ...cookieOptions(), maxAge: 60 * 60 });
  return sendCode(result.email, "/invitation");
});
