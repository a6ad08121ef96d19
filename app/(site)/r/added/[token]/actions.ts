"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { setFlash } from "@/components/ui/flash-cookie";
import { publicAction } from "@/lib/forms/action";
import type { FormState } from "@/lib/forms/state";
import { confirmAddition, creditAddition, takeBackAddition } from "@/lib/recaps/strangers/commands";
import { creditAdditionSchema } from "@/lib/recaps/strangers/schema";
import { requireLink } from "@/lib/tenancy/require";

const nothingElse = z.object({});
const link = (token: string) => requireLink(token, "addition");

export async function confirmAction(token: string, state: FormState, data: FormData) {
  const confirm = publicAction(nothingElse, async () => {
    await confirmAddition(await link(token));
    await setFlash({ text: "Thank you. It is read before others see it." });
  });
  return confirm(state, data);
}

export async function creditAction(token: string, state: FormState, data: FormData) {
  const credit = publicAction(creditAdditionSchema, async (input) => {
    await creditAddition(await link(token), input);
    return { message: input.name ? "Your name stands beside it." : "It stands without a name." };
  });
  return credit(state, data);
}

export async function takeBackAction(token: string, state: FormState, data: FormData) {
  const takeBack = publicAction(nothingElse, async () => {
    await takeBackAddition(await link(token));
    redirect("/r/gone");
  });
  return takeBack(state, data);
}
