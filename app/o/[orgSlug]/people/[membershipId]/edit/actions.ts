"use server";

import { redirect } from "next/navigation";
import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import { editPerson } from "@/lib/people/person/commands";
import { editPersonSchema } from "@/lib/people/person/schema";

export const editPersonAction = orgAction(editPersonSchema, async (ctx, input, key) => {
  const { invitedAgain } = await editPerson(ctx, input, key);
  await setFlash({ text: invitedAgain ? "Saved. The invitation goes to the new address." : "Saved." });
  redirect(`/o/${ctx.slug}/people/${input.membershipId}`);
});
