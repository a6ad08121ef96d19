"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { signOut } from "@/lib/auth/commands";
import { sessionCookieName } from "@/lib/auth/cookies";

export async function signOutAction(): Promise<void> {
  const jar = await cookies();
  const token = jar.get(sessionCookieName())?.value;
  if (token) await signOut(token);
  jar.delete(sessionCookieName());
  redirect("/sign-in?left=1");
}
