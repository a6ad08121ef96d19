"use server";

import { redirect } from "next/navigation";
import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import { removePerson } from "@/lib/people/leaving/commands";
import { membershipIdSchema } from "@/lib/people/schema";

export const removePersonAction = orgAction(membershipIdSchema, async (ctx, input, key) => {
  await removePerson(ctx, input, key);
  await setFlash({ text: "Done. An invitation brings them back at any time." });
  redirect(input.membershipId === ctx.membershipId ? "/me" : `/o/${ctx.slug}/people/${input.membershipId}`);
});
