"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { setFlash } from "@/components/ui/flash-cookie";
import { addAddress, askForChange, proveByCode, stopChange } from "@/lib/auth/addresses/commands";
import { provenWords } from "@/lib/auth/addresses/rules";
import {
  addAddressSchema,
  askForChangeSchema,
  proveByCodeSchema,
  stopChangeSchema,
} from "@/lib/auth/addresses/schema";
import { sessionCookieName } from "@/lib/auth/cookies";
import { endSession, endSessions, unlinkAccount } from "@/lib/auth/devices/commands";
import { signedOutWords } from "@/lib/auth/devices/rules";
import { endSessionSchema, endSessionsSchema, unlinkSchema } from "@/lib/auth/devices/schema";
import { userAction } from "@/lib/forms/action";
import { sessionToken } from "@/lib/tenancy/require";

export const addAddressAction = userAction(addAddressSchema, async (ctx, input, key) => {
  await addAddress(ctx, input, key);
  redirect("/me/sign-in");
});

export const askForChangeAction = userAction(askForChangeSchema, async (ctx, input, key) => {
  await askForChange(ctx, input, key);
  redirect("/me/sign-in");
});

export const proveByCodeAction = userAction(proveByCodeSchema, async (ctx, input) => {
  await setFlash({ text: provenWords(await proveByCode(ctx, input)) });
});

export const stopChangeAction = userAction(stopChangeSchema, async (ctx, input) => {
  await stopChange(ctx, input);
  await setFlash({ text: "Stopped. Your addresses stay as they are." });
});

export const endSessionAction = userAction(endSessionSchema, async (ctx, input) => {
  await endSession(ctx, input);
  await setFlash({ text: "That device is signed out." });
});

export const endSessionsAction = userAction(endSessionsSchema, async (ctx, { which }) => {
  const ended = await endSessions(ctx, which === "others" ? ((await sessionToken()) ?? null) : null);
  if (which === "others") return setFlash({ text: signedOutWords(ended) });
  (await cookies()).delete(sessionCookieName());
  redirect("/sign-in?left=1");
});

export const unlinkAction = userAction(unlinkSchema, async (ctx, input) => {
  await unlinkAccount(ctx, input);
  await setFlash({ text: "Unlinked. It does not sign you in any more." });
});
