"use server";

import { redirect } from "next/navigation";
import { setFlash } from "@/components/ui/flash-cookie";
import { proveByLink } from "@/lib/auth/addresses/commands";
import { provenWords } from "@/lib/auth/addresses/rules";
import { proveByLinkSchema } from "@/lib/auth/addresses/schema";
import { userAction } from "@/lib/forms/action";

export const proveByLinkAction = userAction(proveByLinkSchema, async (ctx, input) => {
  await setFlash({ text: provenWords(await proveByLink(ctx, input)) });
  redirect("/me/sign-in");
});
