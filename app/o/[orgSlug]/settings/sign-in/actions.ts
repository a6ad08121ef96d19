"use server";

import { orgAction } from "@/lib/forms/action";
import { changeSignInRules } from "@/lib/organizations/sign-in/commands";
import { changeSignInRulesSchema } from "@/lib/organizations/sign-in/schema";
import { sessionToken } from "@/lib/tenancy/require";

export const changeSignInRulesAction = orgAction(changeSignInRulesSchema, async (ctx, input, key) => {
  await changeSignInRules(ctx, { ...input, sessionToken: (await sessionToken()) ?? "" }, key);
  return { message: "Saved. It counts from everybody’s next click on." };
});
