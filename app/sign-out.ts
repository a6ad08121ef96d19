"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { signOut } from "@/lib/auth/commands";
import { sessionCookieName } from "@/lib/auth/cookies";
import { thisOrigin } from "@/lib/tenancy/require";

export async function signOutAction(): Promise<void> {
  const jar = await cookies();
  const token = jar.get(sessionCookieName())?.value;
  if (token) await signOut(token, await thisOrigin());
  jar.delete(sessionCookieName());
  redirect("/sign-in?left=1");
}
