"use server";

import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { signInAs, signInByCode, signInByLink } from "@/lib/auth/commands";
import { browserCookieName } from "@/lib/auth/cookies";
import { isDemoPerson } from "@/lib/auth/demo";
import { demoDoorOpen } from "@/lib/auth/local";
import { codeSchema, demoPersonSchema, linkSchema, requestSignInSchema } from "@/lib/auth/schema";
import { invalid, notFound } from "@/lib/errors";
import { publicAction } from "@/lib/forms/action";
import { thisBrowser } from "@/lib/tenancy/require";
import { enter, sendCode } from "../enter";

export const requestSignInAction = publicAction(requestSignInSchema, async ({ email, to }) => {
  await sendCode(email, to);
});

export const codeAction = publicAction(codeSchema, async ({ code }) => {
  const browserSecret = (await cookies()).get(browserCookieName)?.value;
  const result = browserSecret
    ? await signInByCode(browserSecret, code, await thisBrowser())
    : ({ outcome: "ended" } as const);
  if (result.outcome === "signed_in") return enter(result.session);
  if (result.outcome === "ended") redirect("/sign-in?again=1");
  const left = result.triesLeft === 1 ? "One try is left." : `${result.triesLeft} tries are left.`;
  throw invalid("", { code: `This is not the code we sent. ${left}` });
});

export const linkAction = publicAction(linkSchema, async ({ token }) => {
  const session = await signInByLink(token, await thisBrowser());
  if (session) return enter(session);
  redirect("/sign-in?again=1");
});

export const demoAction = publicAction(demoPersonSchema, async ({ userId }) => {
  if (!demoDoorOpen(await headers()) || !(await isDemoPerson(userId))) throw notFound();
  return enter(await signInAs(userId, await thisBrowser()));
});
