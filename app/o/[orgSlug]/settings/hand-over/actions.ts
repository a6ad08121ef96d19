"use server";

import { redirect } from "next/navigation";
import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import { handOverOwnership } from "@/lib/people/ownership/commands";
import { handOverSchema } from "@/lib/people/ownership/schema";

export const handOverAction = orgAction(handOverSchema, async (ctx, input, key) => {
  await handOverOwnership(ctx, input, key);
  await setFlash({ text: `${ctx.orgName} is handed over. You both get a mail.` });
  redirect(`/o/${ctx.slug}`);
});
