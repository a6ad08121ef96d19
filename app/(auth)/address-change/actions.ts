"use server";

import { redirect } from "next/navigation";
import { stopChangeByLink } from "@/lib/auth/addresses/commands";
import { proveByLinkSchema } from "@/lib/auth/addresses/schema";
import { publicAction } from "@/lib/forms/action";
import { thisOrigin } from "@/lib/tenancy/require";

export const stopByLinkAction = publicAction(proveByLinkSchema, async ({ token }) => {
  const stopped = await stopChangeByLink(token, await thisOrigin());
  redirect(stopped ? "/address-change?stopped=1" : "/address-change");
});
